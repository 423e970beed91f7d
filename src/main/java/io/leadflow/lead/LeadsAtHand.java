package io.leadflow.lead;

import io.leadflow.refusal.NotFound;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Leads one by one, as they are stored; a transaction reads none of them twice. So a lead that was found once changes with
 * each step that the same transaction takes: who wants to know later what it was keeps that.
 */
@Component
class LeadsAtHand {

    private final Leads leads;

    LeadsAtHand(Leads leads) {
        this.leads = leads;
    }

    Lead find(UUID leadId) {
        Lead known = known().get(leadId);
        return known == null ? keep(leads.findById(leadId).orElseThrow(NotFound::lead)) : known;
    }

    /** The lead as it is now, kept from changing until the transaction ends. */
    Lead hold(UUID leadId) {
        return keep(leads.findLockedById(leadId).orElseThrow(NotFound::lead));
    }

    Lead save(Lead lead) {
        return keep(leads.save(lead));
    }

    /** The deadline alone: the row was entered a moment ago. */
    void expectAnswer(UUID leadId, Instant answerBy) {
        find(leadId).expectAnswer(answerBy);
        leads.setAnswerBy(leadId, answerBy);
    }

    void join(UUID leadId, UUID engagementId) {
        leads.setEngagement(leadId, engagementId);
        known().remove(leadId);
    }

    /** @return whether the lead was received and nobody had opened it */
    boolean open(UUID leadId, String userId, Instant now) {
        known().remove(leadId);
        return leads.open(leadId, userId, now);
    }

    /** @return whether the lead was still open */
    boolean touch(UUID leadId, Instant now) {
        known().remove(leadId);
        return leads.touch(leadId, now);
    }

    private static Lead keep(Lead lead) {
        known().put(lead.id(), lead);
        return lead;
    }

    private static Map<UUID, Lead> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashMap<>();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Known.class::isInstance)
                .map(Known.class::cast)
                .findFirst()
                .orElseGet(LeadsAtHand::begun)
                .byId;
    }

    private static Known begun() {
        Known known = new Known(new HashMap<>());
        TransactionSynchronizationManager.registerSynchronization(known);
        return known;
    }

    /** Belongs to one transaction, and is gone with it. */
    private record Known(Map<UUID, Lead> byId) implements TransactionSynchronization {}
}
