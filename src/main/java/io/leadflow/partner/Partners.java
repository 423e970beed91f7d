package io.leadflow.partner;

import io.leadflow.partner.Alternatives.Alternative;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface Partners extends CrudRepository<Partner, String> {

    /** A location and whether its partner takes leads; {@code null} for a partner without any. */
    record Reception(boolean published, String locationId) {}

    /** The partner's locations in its order; none when there is no such partner. */
    @Query("""
            select published, location.id as location_id from partner
            left join location on location.partner_id = partner.id
            where partner.id = :id order by position""")
    List<Reception> receptions(String id);

    /** Those of them with a published profile, in any order. */
    @Query("""
            select partner.id, name, city, country from partner
            left join location on location.partner_id = partner.id and position = 0
            where partner.id in (:ids) and published""")
    List<Alternative> findPublished(Collection<String> ids);

    @Query("select name from partner where id = :id")
    Optional<String> findNameById(String id);

    @Query("select partner_id from location where id = :locationId")
    Optional<String> findPartnerIdByLocation(String locationId);
}
