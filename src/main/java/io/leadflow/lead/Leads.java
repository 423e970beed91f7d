package io.leadflow.lead;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface Leads extends CrudRepository<Lead, UUID> {

    @Query("select * from lead where started_by = :startedBy and external_id = :externalId")
    Optional<Lead> findByStartedByAndExternalId(String startedBy, String externalId);

    List<Lead> findByStartedByAndExternalIdIn(String startedBy, Collection<String> externalIds);

    /** The lead, kept from changing until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Lead> findLockedById(UUID id);

    /** @return whether the lead was received and nobody had opened it */
    @Modifying
    @Query("""
            update lead set opened_by = :userId, opened_at = :now, updated_at = :now, version = version + 1
            where id = :id and opened_at is null and stage = 'RECEIVED'""")
    boolean open(UUID id, String userId, Instant now);

    @Query("""
            select * from lead where contact_email = :email and partner_id = :partnerId and need = :need
            and received_at >= :since and (closing_reason is null or closing_reason <> 'CUSTOMER_WITHDREW')
            order by received_at""")
    List<Lead> findByContact(String email, String partnerId, String need, Instant since);

    Optional<Lead> findByPredecessorId(UUID predecessorId);

    /** The partners that had this inquiry, from this lead back to the first one. */
    @Query("""
            with recursive chain (partner_id, predecessor_id) as (
                select partner_id, predecessor_id from lead where id = :id
                union all
                select lead.partner_id, lead.predecessor_id from lead join chain on lead.id = chain.predecessor_id)
            select partner_id from chain""")
    Set<String> partnersSoFar(UUID id);

    @Modifying
    @Query("update lead set answer_by = :answerBy where id = :id")
    void setAnswerBy(UUID id, Instant answerBy);

    @Modifying
    @Query("update lead set engagement_id = :engagementId where id = :id")
    void setEngagement(UUID id, UUID engagementId);

    @Query("select * from lead where (engagement_id = :engagementId or id = :engagementId) and id <> :id")
    List<Lead> findOthers(UUID engagementId, UUID id);

    /** @return whether the lead was still open */
    @Modifying
    @Query("update lead set updated_at = :now, version = version + 1 where id = :id and stage <> 'ARCHIVED'")
    boolean touch(UUID id, Instant now);
}
