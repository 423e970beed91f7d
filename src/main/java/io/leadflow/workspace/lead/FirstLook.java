package io.leadflow.workspace.lead;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.Stage;
import io.leadflow.process.LeadWorkflow;
import io.leadflow.security.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens a lead when someone of its partner first looks at it (B5). */
@Component
class FirstLook {

    private static final Logger log = LoggerFactory.getLogger(FirstLook.class);

    private final LeadWorkflow workflow;
    private final LeadBoard board;

    FirstLook(LeadWorkflow workflow, LeadBoard board) {
        this.workflow = workflow;
        this.board = board;
    }

    /** @return the lead as it is after the look; whoever may look sees it, even if the look cannot be kept */
    Lead at(Lead lead, SignedIn me) {
        boolean first = lead.stage() == Stage.RECEIVED && lead.openedAt() == null;
        if (!first || !lead.partnerId().equals(me.organisation())) {
            return lead;
        }
        try {
            workflow.look(me, lead.id());
        } catch (RuntimeException failure) {
            log.warn("Lead {}: the first look could not be kept", lead.id(), failure);
        }
        return board.lead(lead.id());
    }
}
