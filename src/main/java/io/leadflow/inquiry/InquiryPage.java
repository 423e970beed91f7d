package io.leadflow.inquiry;

import io.leadflow.language.Language;
import io.leadflow.page.Problem;
import io.leadflow.partner.Partner;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.process.InquiryWorkflow;
import io.leadflow.process.PrivateLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /partners/{id}/inquiry}: a customer asks a partner of the directory (D7). */
@Controller
@RequestMapping("/partners/{partnerId}/inquiry")
class InquiryPage {

    private static final String TRAPPED = "trap";
    private static final String TOO_OLD = "tooOld";
    private static final String TOO_QUICK = "tooQuick";
    private static final String TOO_MANY = "tooMany";

    /** What is wrong with none of the fields. */
    private static final Set<String> OF_THE_SENDING = Set.of(TRAPPED, TOO_OLD, TOO_QUICK, TOO_MANY);

    private final PartnerDirectory directory;
    private final InquiryWorkflow inquiries;
    private final PrivateLink link;
    private final Tickets tickets;
    private final RateLimit limit;
    private final MessageSource messages;

    InquiryPage(
            PartnerDirectory directory,
            InquiryWorkflow inquiries,
            PrivateLink link,
            Tickets tickets,
            RateLimit limit,
            MessageSource messages) {
        this.directory = directory;
        this.inquiries = inquiries;
        this.link = link;
        this.tickets = tickets;
        this.limit = limit;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable String partnerId, Locale reader, Model model) {
        String language = Language.of(reader).orElse(Language.ENGLISH).tag();
        return page(published(partnerId), InquiryForm.of(reader, language), tickets.issue(partnerId), List.of(), model);
    }

    @PostMapping
    String send(
            @PathVariable String partnerId,
            @RequestParam MultiValueMap<String, String> typed,
            Locale reader,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Partner partner = published(partnerId);
        InquiryForm form = new InquiryForm(typed);
        Optional<Ticket> ticket =
                Optional.ofNullable(form.text(InquiryForm.TICKET)).flatMap(text -> tickets.valid(partnerId, text));
        List<String> mistakes = mistakes(form, ticket, request);
        if (mistakes.isEmpty()) {
            return "redirect:"
                    + link.to(inquiries.ask(
                            form.inquiry(), partnerId, ticket.orElseThrow().key())) + "?sent";
        }
        response.setStatus(
                (mistakes.contains(TOO_MANY) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_REQUEST).value());
        String next = ticket.isPresent() ? form.text(InquiryForm.TICKET) : tickets.issue(partnerId);
        return page(partner, form, next, problems(mistakes, reader), model);
    }

    /** The fields that are wrong, or what is wrong with the sending itself. */
    private List<String> mistakes(InquiryForm form, Optional<Ticket> ticket, HttpServletRequest request) {
        if (!limit.admitsAddress(request.getRemoteAddr())) {
            return List.of(TOO_MANY);
        }
        if (form.isTrapped()) {
            return List.of(TRAPPED);
        }
        List<String> wrong = List.copyOf(form.mistakes());
        if (!wrong.isEmpty()) {
            return wrong;
        }
        if (ticket.isEmpty()) {
            return List.of(TOO_OLD);
        }
        if (tickets.isTooQuick(ticket.get())) {
            return List.of(TOO_QUICK);
        }
        return limit.admitsEmail(form.text("contactEmail")) ? List.of() : List.of(TOO_MANY);
    }

    private List<Problem> problems(List<String> mistakes, Locale reader) {
        return mistakes.stream()
                .map(mistake -> new Problem(
                        OF_THE_SENDING.contains(mistake) ? "send" : mistake,
                        messages.getMessage("inquiry.problem." + mistake, null, reader)))
                .toList();
    }

    private String page(Partner partner, InquiryForm form, String ticket, List<Problem> problems, Model model) {
        model.addAttribute("partner", partner);
        model.addAttribute("form", form);
        model.addAttribute("ticket", ticket);
        model.addAttribute("problems", problems);
        model.addAttribute("invalid", problems.stream().map(Problem::field).toList());
        return "inquiry/form";
    }

    private Partner published(String partnerId) {
        return directory
                .find(partnerId)
                .filter(Partner::published)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
