package io.leadflow.workspace;

import io.leadflow.lead.LeadBoard;
import io.leadflow.process.InquiryWorkflow;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /erasures/{leadId}}: vendor staff erase the personal data of an archived lead, as its customer asked them to. */
@Controller
@RequestMapping("/erasures/{leadId}")
class ErasurePage {

    private final LeadBoard board;
    private final InquiryWorkflow inquiries;

    ErasurePage(LeadBoard board, InquiryWorkflow inquiries) {
        this.board = board;
        this.inquiries = inquiries;
    }

    @GetMapping
    String show(@PathVariable UUID leadId, Model model) {
        model.addAttribute("lead", board.lead(leadId));
        return "erasure";
    }

    @PostMapping
    String erase(@AuthenticationPrincipal SignedIn staff, @PathVariable UUID leadId) {
        try {
            inquiries.erase(staff, leadId);
            return "redirect:/erasures/" + leadId;
        } catch (WrongState changedMeanwhile) {
            return "redirect:/erasures/" + leadId + "?changed";
        }
    }

    @ExceptionHandler(NotFound.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
