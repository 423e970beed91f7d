package io.leadflow.lead;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

interface Leads extends CrudRepository<Lead, UUID> {

    Optional<Lead> findByStartedByAndExternalId(String startedBy, String externalId);

    @Modifying
    @Query("update lead set answer_by = :answerBy where id = :id")
    void setAnswerBy(UUID id, Instant answerBy);
}
