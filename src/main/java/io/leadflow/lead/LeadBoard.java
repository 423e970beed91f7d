package io.leadflow.lead;

import io.leadflow.refusal.NotFound;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The reading side of leads. */
@Component
public class LeadBoard {

    private final Leads leads;

    LeadBoard(Leads leads) {
        this.leads = leads;
    }

    /** @throws NotFound when there is no such lead */
    public Lead lead(UUID leadId) {
        return leads.findById(leadId).orElseThrow(NotFound::lead);
    }

    /** The lead that somebody sent under this key of their own. */
    public Optional<Lead> sentAs(String startedBy, String externalId) {
        return leads.findByStartedByAndExternalId(startedBy, externalId);
    }
}
