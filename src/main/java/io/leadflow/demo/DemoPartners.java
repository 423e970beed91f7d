package io.leadflow.demo;

import io.leadflow.engine.identity.Organisations;
import io.leadflow.partner.About;
import io.leadflow.partner.Location;
import io.leadflow.partner.LocationContact;
import io.leadflow.partner.MembershipImport;
import io.leadflow.partner.Partner;
import io.leadflow.partner.ProfileDesk;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The many partners that fill the directory of a demonstration; nobody logs in as one of them. */
@Component
@Profile("demo")
class DemoPartners {

    private final Organisations organisations;
    private final ProfileDesk profiles;
    private final MembershipImport memberships;

    DemoPartners(Organisations organisations, ProfileDesk profiles, MembershipImport memberships) {
        this.organisations = organisations;
        this.profiles = profiles;
        this.memberships = memberships;
    }

    /** What a partner usually does with its leads. */
    enum Habit {
        KEEN,
        STEADY,
        SLOW,
        SILENT,
        NEW
    }

    record Entered(String id, String country, List<String> products, Habit habit) {}

    List<Entered> enter() {
        List<CSVRecord> all = read();
        all.forEach(this::enter);
        StringBuilder said = new StringBuilder(MembershipImport.HEADER + "\ncontoso,competency,Cloud Platform,gold\n"
                + "fabrikam,competency,Enterprise Resource Planning,silver\n");
        all.forEach(row -> say(row, said));
        memberships.take(new StringReader(said.toString()));
        return all.stream()
                .map(row -> new Entered(
                        row.get("id"), row.get("country"), list(row, "products"), Habit.valueOf(row.get("habit"))))
                .toList();
    }

    private void enter(CSVRecord row) {
        String id = row.get("id");
        Location.Address address =
                new Location.Address(row.get("street"), row.get("city"), null, null, row.get("country"));
        LocationContact contact = new LocationContact(
                row.get("name"), "leads@" + id + ".example", Locale.forLanguageTag(row.get("language")));
        organisations.enterOrganisation(id, row.get("name"));
        profiles.enter(
                new Partner(id, row.get("name"), true, List.of(new Location(id + "-hq", address, contact))),
                about(row));
    }

    private static About about(CSVRecord row) {
        return new About(
                row.get("id"),
                null,
                row.get("description"),
                "https://" + row.get("id") + ".example",
                list(row, "products"),
                list(row, "services"),
                list(row, "industries"),
                list(row, "keywords"),
                list(row, "unwanted_sizes"));
    }

    private static void say(CSVRecord row, StringBuilder said) {
        if (!row.get("competency").isEmpty()) {
            said.append("%s,competency,%s,%s\n".formatted(row.get("id"), row.get("competency"), row.get("level")));
        }
        if (!row.get("endorsement").isEmpty()) {
            said.append("%s,endorsement,%s,\n".formatted(row.get("id"), row.get("endorsement")));
        }
    }

    private static List<String> list(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? List.of() : List.of(row.get(column).split(";"));
    }

    private static List<CSVRecord> read() {
        try (var file = DemoPartners.class.getResourceAsStream("/demo/partners.csv");
                var rows = CSVParser.parse(
                        file,
                        StandardCharsets.UTF_8,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            return new ArrayList<>(rows.getRecords());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
