package io.leadflow.partner;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface Partners extends CrudRepository<Partner, String> {

    @Query("select name from partner where id = :id")
    Optional<String> findNameById(String id);

    @Query("select partner_id from location where id = :locationId")
    Optional<String> findPartnerIdByLocation(String locationId);
}
