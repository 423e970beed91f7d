package io.leadflow.webhook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The leads that one transaction changes, each once however often it is written: a caller's one write is one event. */
final class ChangedLeads implements TransactionSynchronization {

    private final BiConsumer<UUID, Boolean> telling;
    private final Map<UUID, Boolean> created = new LinkedHashMap<>();

    private ChangedLeads(BiConsumer<UUID, Boolean> telling) {
        this.telling = telling;
    }

    /** @param telling called at the end of the transaction with each lead, and whether the transaction made it */
    static ChangedLeads ofThisTransaction(BiConsumer<UUID, Boolean> telling) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(ChangedLeads.class::isInstance)
                .map(ChangedLeads.class::cast)
                .findFirst()
                .orElseGet(() -> begun(telling));
    }

    void add(UUID leadId, boolean isNew) {
        created.merge(leadId, isNew, Boolean::logicalOr);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        created.forEach(telling);
    }

    private static ChangedLeads begun(BiConsumer<UUID, Boolean> telling) {
        ChangedLeads leads = new ChangedLeads(telling);
        TransactionSynchronizationManager.registerSynchronization(leads);
        return leads;
    }
}
