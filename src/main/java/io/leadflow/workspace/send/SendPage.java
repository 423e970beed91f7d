package io.leadflow.workspace.send;

import io.leadflow.language.Language;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.page.Countries;
import io.leadflow.page.Problem;
import io.leadflow.page.Rules;
import io.leadflow.partner.Receivers;
import io.leadflow.partner.Receivers.Receiver;
import io.leadflow.process.LeadWorkflow;
import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.NotFound;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /sent/new}: finds the partner, then asks for the lead, then says that it is on its way. */
@Controller
@RequestMapping("/sent/new")
class SendPage {

    private static final int SHOWN = 20;

    private final Receivers receivers;
    private final LeadWorkflow workflow;
    private final LeadBoard board;
    private final Countries countries;
    private final Rules rules;

    SendPage(Receivers receivers, LeadWorkflow workflow, LeadBoard board, Countries countries, Rules rules) {
        this.receivers = receivers;
        this.workflow = workflow;
        this.board = board;
        this.countries = countries;
        this.rules = rules;
    }

    @GetMapping
    String search(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String place,
            Model model) {
        List<String> codes = place.isBlank() ? List.of() : countries.named(place);
        List<Receiver> found = receivers.find(name, place, codes, me.organisation(), SHOWN + 1);
        model.addAttribute("name", name);
        model.addAttribute("place", place);
        model.addAttribute("found", found.stream().limit(SHOWN).toList());
        model.addAttribute("more", found.size() > SHOWN);
        return "sent/search";
    }

    @GetMapping(params = "to")
    String form(@AuthenticationPrincipal SignedIn me, @RequestParam String to, Locale locale, Model model) {
        String language = Language.of(locale).orElse(Language.ENGLISH).tag();
        return page(LeadForm.empty(UUID.randomUUID(), to, language), receiver(me, to), List.of(), model);
    }

    @GetMapping(params = "token")
    String sent(@AuthenticationPrincipal SignedIn me, @RequestParam UUID token, Model model) {
        Lead lead = board.sentAs(me.userId(), token.toString()).orElseThrow(NotFound::lead);
        model.addAttribute("lead", lead);
        model.addAttribute("receiver", receivers.at(lead.locationId(), null).orElseThrow(NotFound::lead));
        return "sent/sent";
    }

    @PostMapping
    String send(
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute LeadForm form,
            Model model,
            HttpServletResponse response) {
        Check.required("token", form.token());
        Receiver receiver = receiver(me, form.locationId());
        List<Problem> problems = isSent(me, form) ? List.of() : start(me, form, receiver);
        if (problems.isEmpty()) {
            return "redirect:/sent/new?token=" + form.token();
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(form, receiver, problems, model);
    }

    private List<Problem> start(SignedIn me, LeadForm form, Receiver receiver) {
        List<String> missing = form.missing();
        if (!missing.isEmpty()) {
            return missing.stream()
                    .map(field -> rules.broken(new InvalidInput(field, "is required")))
                    .toList();
        }
        try {
            workflow.start(me, form.order(receiver.partnerId()));
            return List.of();
        } catch (InvalidInput broken) {
            return isSent(me, form) ? List.of() : List.of(rules.broken(broken));
        }
    }

    private boolean isSent(SignedIn me, LeadForm form) {
        return board.sentAs(me.userId(), form.token().toString()).isPresent();
    }

    private Receiver receiver(SignedIn me, String locationId) {
        return receivers
                .at(locationId, me.organisation())
                .orElseThrow(() -> new NotFound("There is no such location of a partner with a published profile."));
    }

    private String page(LeadForm form, Receiver receiver, List<Problem> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("receiver", receiver);
        model.addAttribute("problems", problems);
        model.addAttribute("invalid", problems.stream().map(Problem::field).toList());
        return "sent/new";
    }
}
