package io.leadflow.partner;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those in the customer's country before all others, each by name: until something knows better who matches. */
@Component
class NearbyPartners implements Alternatives {

    private final JdbcClient jdbc;
    private final Partners partners;

    NearbyPartners(JdbcClient jdbc, Partners partners) {
        this.jdbc = jdbc;
        this.partners = partners;
    }

    @Override
    public List<Partner> bestFor(Wish wish, Set<String> without, int most) {
        return jdbc
                .sql("""
                        select id from partner where published and id not in (:without)
                        order by case when exists (
                            select 1 from location where partner_id = partner.id and country = :country)
                            then 0 else 1 end, name, id
                        fetch first :most rows only""")
                .param("without", without.isEmpty() ? Set.of("") : without)
                .param("country", wish.country())
                .param("most", most)
                .query(String.class)
                .list()
                .stream()
                .map(id -> partners.findById(id).orElseThrow())
                .toList();
    }
}
