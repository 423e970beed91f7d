package io.leadflow.referrals.query;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A filter finds in the database what the same filter finds in memory. */
@LeadflowTest
class FilterAgainstMemoryTest {

    private static final SignedIn CARL =
            new SignedIn("contoso-admin", "Carl Lund", List.of(Group.MPN_PARTNER_ADMIN), "contoso");

    private static final Instant DAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final List<String> STATUSES = List.of("None", "New", "Active", "Closed");
    private static final List<String> SUBSTATUSES =
            List.of("None", "Pending", "Received", "Accepted", "Won", "Lost", "Declined", "Expired");
    private static final List<String> QUALIFICATIONS =
            List.of("None", "Direct", "MarketingQualified", "SalesQualified");
    private static final List<String> TYPES = List.of("Shared", "Independent");
    private static final List<String> DIRECTIONS = List.of("Incoming", "Outgoing");
    private static final List<String> COUNTRIES = List.of("SE", "US", "PL");
    private static final List<String> EMAILS =
            List.of("a@x.example", "b_1@x.example", "b%@x.example", "O'Hara@x.example");

    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReferralRows rows;

    final List<Sample> samples = new ArrayList<>();

    /** A referral as memory knows it. */
    record Sample(
            UUID id,
            Map<String, String> names,
            Instant created,
            Instant updated,
            UUID engagement,
            Set<String> emails) {}

    /** An expression as written, and as a question to a sample. */
    record Both(String written, Predicate<Sample> holds) {}

    @BeforeEach
    void enter() {
        UUID first = leads.received();
        Random random = new Random(4711);
        List<UUID> engagements = List.of(UUID.randomUUID(), UUID.randomUUID());
        for (int number = 0; number < 60; number++) {
            enter(first, random, engagements);
        }
    }

    @Test
    void what_the_database_finds_memory_finds_too() {
        JqwikSession.run(() -> {
            for (int tried = 0; tried < 300; tried++) {
                Both filter = filters(3).sample();

                assertThat(found(filter.written())).as(filter.written()).isEqualTo(remembered(filter.holds()));
            }
        });
    }

    private Set<UUID> remembered(Predicate<Sample> holds) {
        return samples.stream().filter(holds).map(Sample::id).collect(toSet());
    }

    private Set<UUID> found(String filter) {
        Set<UUID> known = new HashSet<>(samples.stream().map(Sample::id).toList());
        ListQuery query = ListQuery.read(Map.of("$filter", new String[] {filter}));
        Set<UUID> found = new HashSet<>();
        ListQuery page = query;
        while (page != null) {
            List<Row> some = rows.page(CARL, page);
            some.stream().map(Row::id).filter(known::contains).forEach(found::add);
            boolean more = some.size() > page.size();
            Row last = more ? some.get(page.size() - 1) : null;
            page = more
                    ? new ListQuery(
                            query.filter(),
                            query.order(),
                            null,
                            0,
                            false,
                            List.of(),
                            new Cursor(last.place(), last.id(), null))
                    : null;
        }
        return found;
    }

    private Arbitrary<Both> filters(int depth) {
        if (depth == 0) {
            return comparisons();
        }
        Arbitrary<Both> inner = Arbitraries.lazy(() -> filters(depth - 1));
        return Arbitraries.oneOf(
                comparisons(),
                inner.map(part ->
                        new Both("not (" + part.written() + ")", part.holds().negate())),
                Combinators.combine(inner, inner)
                        .as((left, right) -> new Both(
                                "(" + left.written() + ") and (" + right.written() + ")",
                                left.holds().and(right.holds()))),
                Combinators.combine(inner, inner)
                        .as((left, right) -> new Both(
                                "(" + left.written() + " or " + right.written() + ")",
                                left.holds().or(right.holds()))));
    }

    private Arbitrary<Both> comparisons() {
        return Arbitraries.oneOf(
                named("status", STATUSES, true),
                named("substatus", SUBSTATUSES, true),
                named("qualification", QUALIFICATIONS, true),
                named("type", TYPES, true),
                named("direction", DIRECTIONS, true),
                named("customerProfile/address/country", List.of("SE", "US", "PL", "RU", "S", ""), false),
                moments("createdDateTime"),
                moments("updatedDateTime"),
                engagements(),
                emails());
    }

    private Arbitrary<Both> named(String path, List<String> values, boolean ranked) {
        return Combinators.combine(Arbitraries.of(Comparison.class), Arbitraries.of(values))
                .as((comparison, value) -> new Both(
                        path + " " + word(comparison) + " '" + value + "'",
                        sample -> ranked
                                ? comparison.holds(values.indexOf(sample.names().get(path)), values.indexOf(value))
                                : comparison.holds(sample.names().get(path), value)));
    }

    private Arbitrary<Both> moments(String path) {
        return Combinators.combine(
                        Arbitraries.of(Comparison.class), Arbitraries.integers().between(-2, 12))
                .as((comparison, days) -> {
                    Instant value = DAY.plusSeconds(days * 86_400L);
                    return new Both(
                            path + " " + word(comparison) + " " + value,
                            sample -> comparison.holds(
                                    path.equals("createdDateTime") ? sample.created() : sample.updated(), value));
                });
    }

    private Arbitrary<Both> engagements() {
        return Combinators.combine(
                        Arbitraries.of(Comparison.class),
                        Arbitraries.of(samples.stream().map(Sample::engagement).toList()))
                .as((comparison, value) -> new Both(
                        "engagementId " + word(comparison) + " '" + value + "'",
                        sample -> comparison.holds(sample.engagement().toString(), value.toString())));
    }

    private Arbitrary<Both> emails() {
        return Combinators.combine(
                        Arbitraries.of(Comparison.class), Arbitraries.of(EMAILS), Arbitraries.of(true, false))
                .as((comparison, value, lambda) -> {
                    String compared = word(comparison) + " '" + value.replace("'", "''") + "'";
                    return new Both(
                            lambda ? "team/any(t:t/email " + compared + ")" : "email " + compared,
                            sample -> sample.emails().stream()
                                    .anyMatch(email -> comparison.holds(email.toLowerCase(), value.toLowerCase())));
                });
    }

    private static String word(Comparison comparison) {
        return comparison.name().toLowerCase();
    }

    private void enter(UUID first, Random random, List<UUID> engagements) {
        UUID id = UUID.randomUUID();
        String substatus = SUBSTATUSES.get(1 + random.nextInt(7));
        String leadType = List.of("CUSTOMER_INQUIRY", "MARKETING_QUALIFIED", "SALES_QUALIFIED")
                .get(random.nextInt(3));
        boolean own = random.nextBoolean();
        Instant created = DAY.plusSeconds(random.nextInt(10) * 86_400L);
        Instant updated = created.plusSeconds(random.nextInt(3) * 86_400L);
        String country = COUNTRIES.get(random.nextInt(3));
        UUID engagement = random.nextBoolean() ? null : engagements.get(random.nextInt(2));
        jdbc.sql(COPY)
                .params(
                        id,
                        leadType,
                        country,
                        own ? "PARTNER" : "VENDOR",
                        own ? "contoso" : null,
                        stage(substatus),
                        outcome(substatus),
                        at(created),
                        at(updated),
                        substatus.equals("Received") ? at(created) : null,
                        engagement,
                        first)
                .update();
        String type = random.nextInt(3) == 0 ? null : TYPES.get(random.nextInt(2));
        String qualification = random.nextInt(3) > 0 ? null : QUALIFICATIONS.get(random.nextInt(4));
        if (type != null) {
            jdbc.sql("insert into referral (lead_id, type, qualification, draft) values (?, ?, ?, '{}')")
                    .params(id, type, qualification)
                    .update();
        }
        Set<String> emails = new HashSet<>();
        for (int member = random.nextInt(3); member > 0; member--) {
            emails.add(EMAILS.get(random.nextInt(EMAILS.size())));
        }
        emails.forEach(email -> jdbc.sql("insert into referral_team (lead_id, email) values (?, ?)")
                .params(id, email.toLowerCase())
                .update());
        samples.add(new Sample(
                id,
                Map.of(
                        "status",
                        status(substatus),
                        "substatus",
                        substatus,
                        "qualification",
                        type != null && qualification != null ? qualification : onTheWire(leadType),
                        "type",
                        type == null ? "Independent" : type,
                        "direction",
                        own ? "Outgoing" : "Incoming",
                        "customerProfile/address/country",
                        country),
                created,
                updated,
                engagement == null ? id : engagement,
                emails));
    }

    private static final String COPY = """
            insert into lead (id, version, partner_id, location_id, lead_type, customer_name, customer_country,
            contact_first_name, contact_last_name, contact_email, contact_locale, need, products, services, industries,
            contact_requested, consent_to_contact, sender_type, sender_id, sender_email, sender_locale, started_by,
            stage, outcome, partner_contacts, employees, received_at, updated_at, opened_at, engagement_id)
            select cast(? as uuid), version, partner_id, location_id, cast(? as varchar), customer_name, cast(? as varchar),
            contact_first_name, contact_last_name, contact_email, contact_locale, need, products, services, industries,
            contact_requested, consent_to_contact, cast(? as varchar), cast(? as varchar), sender_email, sender_locale,
            started_by, cast(? as varchar), cast(? as varchar), partner_contacts, employees,
            cast(? as timestamp with time zone), cast(? as timestamp with time zone),
            cast(? as timestamp with time zone), cast(? as uuid) from lead where id = ?""";

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String status(String substatus) {
        return switch (substatus) {
            case "Pending", "Received" -> "New";
            case "Accepted" -> "Active";
            default -> "Closed";
        };
    }

    private static String stage(String substatus) {
        return switch (status(substatus)) {
            case "New" -> "RECEIVED";
            case "Active" -> "ACCEPTED";
            default -> "ARCHIVED";
        };
    }

    private static String outcome(String substatus) {
        return status(substatus).equals("Closed") ? substatus.toUpperCase() : null;
    }

    private static String onTheWire(String leadType) {
        return switch (leadType) {
            case "CUSTOMER_INQUIRY" -> "Direct";
            case "MARKETING_QUALIFIED" -> "MarketingQualified";
            default -> "SalesQualified";
        };
    }
}
