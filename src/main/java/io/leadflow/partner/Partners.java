package io.leadflow.partner;

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

    @Query("select name from partner where id = :id")
    Optional<String> findNameById(String id);

    @Query("select partner_id from location where id = :locationId")
    Optional<String> findPartnerIdByLocation(String locationId);
}
