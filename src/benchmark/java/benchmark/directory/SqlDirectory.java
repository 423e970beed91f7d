package benchmark.directory;

import io.leadflow.marketplace.search.GeneratedDirectory.Generated;
import io.leadflow.partner.About;
import io.leadflow.partner.BusinessProfile;
import io.leadflow.partner.Location;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Generated partners in the product's tables, and the same words in a table of their own, as one would search them without
 * a search engine: all words must be there, the best standing first, with the number of all that were found.
 */
final class SqlDirectory {

    private final JdbcTemplate jdbc;

    private SqlDirectory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static SqlDirectory fill(DataSource database, List<Generated> partners) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("create table searched (id varchar(64), standing double precision, body text)");
        for (int from = 0; from < partners.size(); from += 5_000) {
            insert(jdbc, partners.subList(from, Math.min(partners.size(), from + 5_000)));
        }
        jdbc.execute("create index searched_body on searched using gin (to_tsvector('simple', body))");
        jdbc.execute("analyze");
        return new SqlDirectory(jdbc);
    }

    void fullText(String words) {
        String found = words.isEmpty() ? "true" : "to_tsvector('simple', body) @@ plainto_tsquery('simple', ?)";
        ask(found, words.isEmpty() ? new Object[0] : new Object[] {words});
    }

    void like(String words) {
        String[] each = words.isEmpty() ? new String[0] : words.split(" ");
        String found = each.length == 0
                ? "true"
                : Stream.of(each).map(word -> "body ilike ?").collect(Collectors.joining(" and "));
        ask(found, Arrays.stream(each).map(word -> "%" + word + "%").toArray());
    }

    private void ask(String found, Object... words) {
        jdbc.queryForList(
                "select id, count(*) over () from searched where " + found + " order by standing desc limit 20", words);
    }

    private static void insert(JdbcTemplate jdbc, List<Generated> partners) {
        List<BusinessProfile> profiles =
                partners.stream().map(partner -> partner.profile().profile()).toList();
        jdbc.batchUpdate(
                "insert into partner (id, name, published) values (?, ?, true)",
                rows(profiles, profile -> new Object[] {
                    profile.partner().id(), profile.partner().name()
                }));
        jdbc.batchUpdate("""
                insert into partner_profile (partner_id, version, products, services, industries, keywords, unwanted_sizes)
                values (?, 0, ?, ?, ?, ?, '{}')""", rows(profiles, profile -> {
            About about = profile.about();
            return new Object[] {
                profile.partner().id(),
                about.products().toArray(String[]::new),
                about.services().toArray(String[]::new),
                about.industries().toArray(String[]::new),
                about.keywords().toArray(String[]::new)
            };
        }));
        jdbc.batchUpdate("""
                insert into location (id, partner_id, position, address_line1, city, country,
                contact_name, contact_email, contact_locale) values (?, ?, 0, 'Street 1', ?, ?, 'Kim', 'kim@p.example', 'en')""", rows(profiles, profile -> {
            Location location = profile.partner().locations().get(0);
            return new Object[] {
                location.id(),
                profile.partner().id(),
                location.address().city(),
                location.address().country()
            };
        }));
        jdbc.batchUpdate(
                "insert into searched (id, standing, body) values (?, ?, ?)",
                rows(profiles, profile -> new Object[] {
                    profile.partner().id(), Math.abs(profile.partner().id().hashCode() % 1000) / 1000.0, body(profile)
                }));
    }

    private static String body(BusinessProfile profile) {
        About about = profile.about();
        return Stream.of(
                        List.of(
                                profile.partner().name(),
                                profile.partner().locations().get(0).address().city()),
                        about.products(),
                        about.services(),
                        about.industries(),
                        about.keywords())
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
    }

    private static List<Object[]> rows(
            List<BusinessProfile> profiles, Function<BusinessProfile, Object[]> row) {
        return profiles.stream().map(row).toList();
    }
}
