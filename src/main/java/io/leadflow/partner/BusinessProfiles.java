package io.leadflow.partner;

import io.leadflow.partner.Membership.Competency;
import io.leadflow.partner.Membership.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole profiles, however many, in three statements. */
@Component
class BusinessProfiles {

    private final JdbcClient jdbc;

    BusinessProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BusinessProfile> read(Collection<String> partnerIds) {
        Map<String, List<Location>> locations = locations(partnerIds);
        Map<String, Membership> memberships = memberships(partnerIds);
        return jdbc.sql("""
                        select p.id, p.name, p.published, a.*, l.tag from partner p
                        left join partner_profile a on a.partner_id = p.id
                        left join partner_logo l on l.partner_id = p.id
                        where p.id in (:ids) order by p.id""")
                .param("ids", partnerIds)
                .query((row, number) -> profile(row, locations, memberships))
                .list();
    }

    List<String> publishedAfter(String partnerId, int limit) {
        return jdbc.sql("select id from partner where id > ? and published order by id limit ?")
                .param(partnerId)
                .param(limit)
                .query(String.class)
                .list();
    }

    private static BusinessProfile profile(
            ResultSet row, Map<String, List<Location>> locations, Map<String, Membership> memberships)
            throws SQLException {
        String id = row.getString("id");
        Partner partner = new Partner(
                id, row.getString("name"), row.getBoolean("published"), locations.getOrDefault(id, List.of()));
        About about = row.getString("partner_id") == null ? About.empty(id) : about(row);
        return new BusinessProfile(partner, about, memberships.getOrDefault(id, Membership.NONE), row.getString("tag"));
    }

    private static About about(ResultSet row) throws SQLException {
        return new About(
                row.getString("partner_id"),
                row.getInt("version"),
                row.getString("description"),
                row.getString("website"),
                list(row, "products"),
                list(row, "services"),
                list(row, "industries"),
                list(row, "keywords"),
                list(row, "unwanted_sizes"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        List<String> values = new ArrayList<>();
        for (Object value : (Object[]) row.getArray(column).getArray()) {
            values.add((String) value);
        }
        return values;
    }

    private Map<String, List<Location>> locations(Collection<String> partnerIds) {
        Map<String, List<Location>> locations = new HashMap<>();
        jdbc.sql("select * from location where partner_id in (:ids) order by partner_id, position")
                .param("ids", partnerIds)
                .query(row -> {
                    locations
                            .computeIfAbsent(row.getString("partner_id"), id -> new ArrayList<>())
                            .add(location(row));
                });
        return locations;
    }

    private static Location location(ResultSet row) throws SQLException {
        return new Location(
                row.getString("id"),
                new Location.Address(
                        row.getString("address_line1"),
                        row.getString("city"),
                        row.getString("state"),
                        row.getString("postal_code"),
                        row.getString("country")),
                new LocationContact(
                        row.getString("contact_name"),
                        row.getString("contact_email"),
                        Locale.forLanguageTag(row.getString("contact_locale"))));
    }

    private Map<String, Membership> memberships(Collection<String> partnerIds) {
        Map<String, Membership> memberships = new HashMap<>();
        jdbc.sql("select * from membership where partner_id in (:ids) order by partner_id, name")
                .param("ids", partnerIds)
                .query(row -> {
                    Membership membership = memberships.computeIfAbsent(
                            row.getString("partner_id"), id -> new Membership(new ArrayList<>(), new ArrayList<>()));
                    if (row.getString("level") == null) {
                        membership.endorsements().add(row.getString("name"));
                    } else {
                        membership
                                .competencies()
                                .add(new Competency(row.getString("name"), Level.valueOf(row.getString("level"))));
                    }
                });
        return memberships;
    }
}
