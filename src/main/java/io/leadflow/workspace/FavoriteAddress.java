package io.leadflow.workspace;

import io.leadflow.process.LeadWorkflow;
import io.leadflow.security.SignedIn;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /leads/{id}/favorite}: marks a lead of one's own organisation for oneself, and unmarks it (T2). */
@RestController
@RequestMapping("/leads/{leadId}/favorite")
@ResponseStatus(HttpStatus.NO_CONTENT)
class FavoriteAddress {

    private final LeadWorkflow workflow;

    FavoriteAddress(LeadWorkflow workflow) {
        this.workflow = workflow;
    }

    @PutMapping
    void mark(@AuthenticationPrincipal SignedIn me, @PathVariable UUID leadId) {
        workflow.mark(me, leadId);
    }

    @DeleteMapping
    void unmark(@AuthenticationPrincipal SignedIn me, @PathVariable UUID leadId) {
        workflow.unmark(me, leadId);
    }

    /** A double click: the other request has marked it. */
    @ExceptionHandler(DuplicateKeyException.class)
    void markedAtTheSameMoment() {}
}
