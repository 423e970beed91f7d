package io.leadflow.partner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The locations that leads can be sent to: those of partners with a published business profile (D1). */
@Component
public class Receivers {

    private static final String RECEIVER = """
            select partner.id as partner_id, name, location.id as location_id, city, country
            from location join partner on partner.id = partner_id
            where published and partner.id <> :own\s""";

    private final JdbcClient jdbc;

    Receivers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A location of a partner. */
    public record Receiver(String partnerId, String name, String locationId, String city, String country) {}

    /**
     * Finds locations by the partner's name and by their place; blank words find all.
     *
     * @param countries the codes that the words for the place may mean
     * @param own the organisation of the one who sends, or {@code null}: it is not offered
     */
    public List<Receiver> find(String name, String place, Collection<String> countries, String own, int limit) {
        Collection<String> codes = new ArrayList<>(countries);
        codes.add("--");
        return jdbc.sql(RECEIVER + """
                        and lower(name) like :name and (lower(coalesce(city, '')) like :place or country in (:codes))
                        order by lower(name), partner.id, position fetch first :limit rows only""")
                .param("own", own == null ? "" : own)
                .param("name", containing(name))
                .param("place", containing(place))
                .param("codes", codes)
                .param("limit", limit)
                .query(Receiver.class)
                .list();
    }

    public Optional<Receiver> at(String locationId, String own) {
        return jdbc.sql(RECEIVER + "and location.id = :location")
                .param("own", own == null ? "" : own)
                .param("location", locationId)
                .query(Receiver.class)
                .optional();
    }

    /** Words are words: what the database reads as a wildcard is none of them. */
    private static String containing(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
