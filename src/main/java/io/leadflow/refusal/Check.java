package io.leadflow.refusal;

import java.util.Arrays;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules that single values obey, whichever way they come in. Every method returns the value in its kept form
 * (blanks around it cut off, an empty optional one as {@code null}) or throws {@link InvalidInput} with the field's name.
 */
public final class Check {

    /** The HTML standard's rule for an e-mail address, with at least one dot in the domain. */
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private static final Pattern CONTROL_CHARACTERS = Pattern.compile("\\p{Cntrl}");
    private static final Pattern FORBIDDEN_IN_LONG_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");
    private static final int EMAIL_LENGTH = 254;

    private Check() {}

    public static <T> T required(String field, T value) {
        if (value == null) {
            throw new InvalidInput(field, "is required");
        }
        return value;
    }

    /** The fields that were left empty, in their order. */
    public static List<String> missing(Map<String, String> required) {
        return required.keySet().stream()
                .filter(field ->
                        required.get(field) == null || required.get(field).isBlank())
                .toList();
    }

    /** One line of 1 to {@code max} characters. */
    public static String line(String field, String value, int max) {
        return required(field, optionalLine(field, value, max));
    }

    /** One line of at most {@code max} characters. */
    public static String optionalLine(String field, String value, int max) {
        return limited(field, value, max, CONTROL_CHARACTERS, "must be a single line without control characters");
    }

    /** Text of 1 to {@code max} characters, line breaks allowed. */
    public static String text(String field, String value, int max) {
        return required(field, optionalText(field, value, max));
    }

    /** Text of at most {@code max} characters, line breaks allowed. */
    public static String optionalText(String field, String value, int max) {
        return limited(field, value, max, FORBIDDEN_IN_LONG_TEXT, "must not contain control characters");
    }

    public static String email(String field, String value) {
        return required(field, optionalEmail(field, value));
    }

    public static String optionalEmail(String field, String value) {
        String email = optionalLine(field, value, EMAIL_LENGTH);
        if (email != null && !EMAIL.matcher(email).matches()) {
            throw new InvalidInput(field, "must be an e-mail address such as name@example.com");
        }
        return email;
    }

    /** An ISO 3166-1 alpha-2 code, in any case; kept in upper case. */
    public static String country(String field, String value) {
        String country = line(field, value, 2_000).toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw new InvalidInput(field, "must be an ISO 3166-1 alpha-2 country code such as SE");
        }
        return country;
    }

    /** A BCP 47 tag; {@code en} when there is none. */
    public static Locale locale(String field, String value) {
        String tag = optionalLine(field, value, 35);
        try {
            return tag == null
                    ? Locale.ENGLISH
                    : new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException notATag) {
            throw new InvalidInput(field, "must be a BCP 47 language tag such as en or pt-BR");
        }
    }

    public static <E extends Enum<E>> E oneOf(String field, String value, Class<E> type) {
        String name = line(field, value, 2_000);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "must be one of " + names(type)));
    }

    public static String oneOf(String field, String value, Collection<String> allowed) {
        if (!allowed.contains(value)) {
            throw new InvalidInput(field, "must be one of " + String.join(", ", allowed));
        }
        return value;
    }

    private static String limited(String field, String value, int max, Pattern forbidden, String rule) {
        String stripped = value == null ? "" : value.strip();
        if (stripped.length() > max) {
            throw new InvalidInput(field, String.format(Locale.ENGLISH, "must have at most %,d characters", max));
        }
        if (forbidden.matcher(stripped).find()) {
            throw new InvalidInput(field, rule);
        }
        return stripped.isEmpty() ? null : stripped;
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }
}
