package io.leadflow.partner;

import io.leadflow.lead.Vocabulary;
import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What a partner says about itself (D2).
 *
 * @param version of the profile it is or was made from, {@code null} for the first one
 * @param description up to 2,500 characters, or {@code null}; shown, never searched
 * @param website an address of the web, or {@code null}
 * @param products values of {@link Vocabulary}, each once; the same for services, industries and unwanted sizes
 * @param keywords solutions and skills in the partner's words
 * @param unwantedSizes customer sizes the partner does not want to hear from
 */
@Table("partner_profile")
public record About(
        @Id String partnerId,
        @Version Integer version,
        String description,
        String website,
        List<String> products,
        List<String> services,
        List<String> industries,
        List<String> keywords,
        List<String> unwantedSizes) {

    public static final int DESCRIPTION_LENGTH = 2_500;
    public static final int KEYWORDS = 30;
    public static final int KEYWORD_LENGTH = 60;

    private static final String WEB_ADDRESS = "must be an address of the web such as https://www.example.com";

    public About {
        description = Check.optionalText("description", description, DESCRIPTION_LENGTH);
        website = website(Check.optionalLine("website", website, 200));
        products = known("products", products, Vocabulary.PRODUCTS);
        services = known("services", services, Vocabulary.SERVICES);
        industries = known("industries", industries, Vocabulary.INDUSTRIES);
        keywords = keywords(keywords);
        unwantedSizes = known("unwantedSizes", unwantedSizes, Vocabulary.CUSTOMER_SIZES);
        if (CustomerSize.outsideOf(unwantedSizes).isEmpty()) {
            throw new InvalidInput("unwantedSizes", "must leave at least one customer size");
        }
    }

    /** Nothing said yet. */
    public static About empty(String partnerId) {
        return new About(partnerId, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static String website(String address) {
        try {
            URI uri = address == null ? null : new URI(address);
            if (uri != null && !(isWeb(uri) && uri.getHost() != null && uri.getUserInfo() == null)) {
                throw new InvalidInput("website", WEB_ADDRESS);
            }
            return address;
        } catch (URISyntaxException noAddress) {
            throw new InvalidInput("website", WEB_ADDRESS);
        }
    }

    private static boolean isWeb(URI uri) {
        return uri.getScheme() != null
                && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?");
    }

    private static List<String> known(String field, List<String> values, List<String> vocabulary) {
        List<String> chosen = values == null ? List.of() : values;
        chosen.forEach(value -> Check.oneOf(field, value, vocabulary));
        return vocabulary.stream().filter(chosen::contains).toList();
    }

    private static List<String> keywords(List<String> words) {
        List<String> kept = List.copyOf(new LinkedHashSet<>((words == null ? List.<String>of() : words)
                .stream()
                        .map(word -> Check.optionalLine("keywords", word, KEYWORD_LENGTH))
                        .filter(Objects::nonNull)
                        .toList()));
        if (kept.size() > KEYWORDS) {
            throw new InvalidInput("keywords", "must be 30 at most");
        }
        return kept;
    }
}
