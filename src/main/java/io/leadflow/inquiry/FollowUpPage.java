package io.leadflow.inquiry;

import io.leadflow.inquiry.FollowedInquiry.Next;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.process.InquiryWorkflow;
import io.leadflow.process.OtherPartners;
import io.leadflow.process.PrivateLink;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /inquiries/{token}}: the customer's private page. Looking at it changes nothing, for mail scanners open links
 * too; who has the address may act, so there is no log-in to protect against forged requests.
 */
@Controller
@RequestMapping("/inquiries/{token}")
class FollowUpPage {

    private final LeadBoard board;
    private final PartnerDirectory directory;
    private final InquiryWorkflow inquiries;
    private final OtherPartners others;
    private final PrivateLink link;

    FollowUpPage(
            LeadBoard board,
            PartnerDirectory directory,
            InquiryWorkflow inquiries,
            OtherPartners others,
            PrivateLink link) {
        this.board = board;
        this.directory = directory;
        this.inquiries = inquiries;
        this.others = others;
        this.link = link;
    }

    /** Neither the next site nor a search engine nor the next user of the machine learns the address. */
    @ModelAttribute
    void keepPrivate(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }

    @GetMapping
    String show(@PathVariable String token, Model model) {
        Lead lead = board.lead(leadId(token));
        model.addAttribute("inquiry", followed(lead));
        model.addAttribute("address", link.to(lead.id()));
        return "inquiry/follow";
    }

    /** One click sends the same inquiry to a different partner (B3); two clicks send it once. */
    @PostMapping("/choice")
    String choose(@PathVariable String token, @RequestParam String partner) {
        UUID leadId = leadId(token);
        return after(leadId, () -> link.to(inquiries.passOn(leadId, partner)) + "?sent");
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable String token) {
        UUID leadId = leadId(token);
        return after(leadId, () -> {
            inquiries.withdraw(leadId);
            return link.to(leadId);
        });
    }

    @PostMapping("/erasure")
    String erase(@PathVariable String token) {
        UUID leadId = leadId(token);
        return after(leadId, () -> {
            inquiries.erase(leadId);
            return link.to(leadId);
        });
    }

    @ExceptionHandler(NotFound.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** What cannot be done any more shows the page as it is now, and says so. */
    private String after(UUID leadId, Supplier<String> step) {
        try {
            return "redirect:" + step.get();
        } catch (Refusal changedMeanwhile) {
            return "redirect:" + link.to(leadId) + "?changed";
        }
    }

    private UUID leadId(String token) {
        return link.leadId(token);
    }

    private FollowedInquiry followed(Lead lead) {
        Next next = board.successorOf(lead.id())
                .map(successor -> new Next(name(successor), link.to(successor.id())))
                .orElse(null);
        return new FollowedInquiry(lead, name(lead), next == null ? others.than(lead) : List.of(), next);
    }

    private String name(Lead lead) {
        return directory.nameOf(lead.partnerId());
    }
}
