package io.leadflow.referrals.query;

import io.leadflow.referrals.wire.Direction;
import io.leadflow.referrals.wire.Qualification;
import io.leadflow.referrals.wire.ReferralType;
import io.leadflow.referrals.wire.Status;
import io.leadflow.referrals.wire.Substatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a filter may ask for; nothing else of a lead is reached by it. {@code l} is the lead, {@code r} its referral. */
enum Field {
    STATUS("status", Meaning.OF_STATUS, names(Status.values())),
    SUBSTATUS("substatus", Meaning.OF_SUBSTATUS, names(Substatus.values())),
    QUALIFICATION("qualification", Kind.NAMES, """
            coalesce(r.qualification, case l.lead_type when 'CUSTOMER_INQUIRY' then 'Direct'
            when 'MARKETING_QUALIFIED' then 'MarketingQualified' else 'SalesQualified' end)""", names(Qualification.values())),
    TYPE("type", Kind.NAMES, "coalesce(r.type, 'Independent')", names(ReferralType.values())),
    DIRECTION("direction", Meaning.OF_DIRECTION, names(Direction.values())),
    COUNTRY("customerProfile/address/country", Kind.COUNTRY, "l.customer_country", List.of(Locale.getISOCountries())),
    CREATED("createdDateTime", Kind.MOMENT, "l.received_at", List.of()),
    UPDATED("updatedDateTime", Kind.MOMENT, "l.updated_at", List.of()),
    ENGAGEMENT("engagementId", Kind.ID, "coalesce(l.engagement_id, l.id)", List.of()),
    EMAIL("email", Kind.TEXT, "m.email", List.of());

    private static final String TEXT_RULE = "must be a text in single quotes";

    /** What the values of a field are. */
    enum Kind {
        /** One of a list, compared by its place there. */
        NAMES,
        /** The same, where each is a state of the lead. */
        STATES,
        COUNTRY,
        MOMENT,
        ID,
        /** Compared without regard to upper and lower case. */
        TEXT
    }

    private final String path;
    private final Kind kind;
    private final String sql;
    private final Map<String, String> meanings;
    private final List<String> names;

    Field(String path, Kind kind, String sql, List<String> names) {
        this(path, kind, sql, Map.of(), names);
    }

    Field(String path, Map<String, String> meanings, List<String> names) {
        this(path, Kind.STATES, null, meanings, names);
    }

    Field(String path, Kind kind, String sql, Map<String, String> meanings, List<String> names) {
        this.path = path;
        this.kind = kind;
        this.sql = sql;
        this.meanings = meanings;
        this.names = names;
    }

    static Field of(Token token) {
        return Arrays.stream(values())
                .filter(field -> field.path.equals(token.text()))
                .findFirst()
                .orElseThrow(() -> token.refused("must be one of "
                        + Arrays.stream(values()).map(field -> field.path).collect(Collectors.joining(", "))));
    }

    String path() {
        return path;
    }

    /** Reads a literal. */
    Comparable<?> value(Token token) {
        return switch (kind) {
            case NAMES, STATES -> name(token);
            case COUNTRY -> token.quoted(TEXT_RULE);
            case MOMENT -> moment(token);
            case ID -> id(token);
            case TEXT -> token.quoted(TEXT_RULE).toLowerCase(Locale.ROOT);
        };
    }

    Sql compared(Comparison comparison, Comparable<?> value) {
        return switch (kind) {
            case NAMES -> Sql.in(sql, namesBeside(comparison, value));
            case STATES -> state(namesBeside(comparison, value));
            case COUNTRY -> Sql.in(sql, namesThat(name -> comparison.holds(name, (String) value)));
            case MOMENT -> Sql.of(sql + " " + comparison.sql() + " ?", ((Instant) value).atOffset(ZoneOffset.UTC));
            case ID -> engagement(comparison, (UUID) value);
            case TEXT -> Sql.of(sql + " " + comparison.sql() + " ?", value);
        };
    }

    private String name(Token token) {
        String name = token.quoted(TEXT_RULE);
        if (!names.contains(name)) {
            throw token.refused("is no value of " + path);
        }
        return name;
    }

    private static Instant moment(Token token) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(token.plain());
            if (moment.getYear() < 1 || moment.getYear() > 9999) {
                throw token.refused("is too far away");
            }
            return moment.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException noMoment) {
            throw token.refused("must be a moment such as 2026-01-31T12:00:00Z");
        }
    }

    private static UUID id(Token token) {
        if (!token.plain().matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}")) {
            throw token.refused("must be a GUID");
        }
        return UUID.fromString(token.plain());
    }

    private Sql state(List<String> states) {
        List<Sql> conditions = states.stream()
                .filter(meanings::containsKey)
                .map(state -> Sql.of("(" + meanings.get(state) + ")"))
                .toList();
        return conditions.isEmpty() ? Sql.of("1 = 0") : Sql.joined("or", conditions);
    }

    private List<String> namesBeside(Comparison comparison, Comparable<?> value) {
        return namesThat(name -> comparison.holds(names.indexOf(name), names.indexOf(value)));
    }

    private List<String> namesThat(Predicate<String> holds) {
        return names.stream().filter(holds).toList();
    }

    /** An engagement is sought by its index: the referrals that name it, and the one that it is named after. */
    private Sql engagement(Comparison comparison, UUID value) {
        Sql plain = Sql.of(sql + " " + comparison.sql() + " ?", value);
        return comparison != Comparison.EQ ? plain : Sql.of("""
                        l.id in (select e.id from lead e where e.engagement_id = ? union all select cast(? as uuid))""", value, value).and(plain);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
