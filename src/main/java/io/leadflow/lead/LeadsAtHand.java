package io.leadflow.lead;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Leads one by one, as they are stored; a transaction reads none of them twice. Within it, a lead is one object for
 * everybody: who wants to know later what it was keeps that.
 */
@Component
class LeadsAtHand {

    private final Leads leads;

    LeadsAtHand(Leads leads) {
        this.leads = leads;
    }

    Optional<Lead> find(UUID leadId) {
        Map<UUID, Lead> known = known();
        Optional<Lead> lead = Optional.ofNullable(known.get(leadId)).or(() -> leads.findById(leadId));
        lead.ifPresent(found -> known.put(leadId, found));
        return lead;
    }

    /** The lead as it is now, kept from changing until the transaction ends. */
    Optional<Lead> findLocked(UUID leadId) {
        Optional<Lead> lead = leads.findLockedById(leadId);
        lead.ifPresent(found -> known().put(leadId, found));
        return lead;
    }

    Lead save(Lead lead) {
        Lead saved = leads.save(lead);
        known().put(saved.id(), saved);
        return saved;
    }

    /** Its row was written past its object. */
    void forget(UUID leadId) {
        known().remove(leadId);
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
