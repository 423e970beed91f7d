package io.leadflow.workspace.lead;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.page.Problem;
import io.leadflow.page.Rules;
import io.leadflow.process.LeadWorkflow;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.Refusal;
import io.leadflow.refusal.Stale;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /leads/{id}} and the forms on it: a partner reads a lead and acts on it; others read what they may. */
@Controller
@RequestMapping("/leads/{leadId:" + LeadPage.ID + "}")
class LeadPage {

    static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    /** The keys of {@link Act}. */
    private static final String ACT = "/{key:accept|decline|won|lost|edit|employees}";

    private final LeadBoard board;
    private final LeadWorkflow workflow;
    private final FirstLook firstLook;
    private final LeadOnPage page;
    private final Rules rules;

    LeadPage(LeadBoard board, LeadWorkflow workflow, FirstLook firstLook, LeadOnPage page, Rules rules) {
        this.board = board;
        this.workflow = workflow;
        this.firstLook = firstLook;
        this.page = page;
        this.rules = rules;
    }

    @GetMapping
    String show(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID leadId,
            @RequestParam(required = false) String done,
            Model model) {
        model.addAttribute("done", Act.find(done).orElse(null));
        return page.of(firstLook.at(board.lead(leadId), me), me, model);
    }

    @GetMapping(ACT)
    String open(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID leadId, @PathVariable String key, Model model) {
        Lead lead = firstLook.at(own(me, leadId), me);
        Act opened = Act.of(key);
        if (!opened.isPossible(lead)) {
            return "redirect:/leads/" + leadId;
        }
        return form(lead, me, opened, Entry.of(lead, opened), List.of(), model);
    }

    /** One more row for a person, without a script. */
    @PostMapping(path = ACT, params = "more")
    String more(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID leadId,
            @PathVariable String key,
            @ModelAttribute Entry entry,
            Model model) {
        return form(own(me, leadId), me, Act.of(key), entry.withOneMore(), List.of(), model);
    }

    @PostMapping(ACT)
    String act(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID leadId,
            @PathVariable String key,
            @ModelAttribute Entry entry,
            Model model,
            HttpServletResponse response) {
        Act wanted = Act.of(key);
        Lead lead = own(me, leadId);
        List<Problem> missing = wanted.isPossible(lead) ? missing(entry, wanted) : List.of();
        if (!missing.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return form(lead, me, wanted, entry, missing, model);
        }
        try {
            carryOut(me, leadId, wanted, entry);
            return done(leadId, wanted);
        } catch (InvalidInput broken) {
            response.setStatus(broken.status());
            return form(lead, me, wanted, entry, List.of(rules.broken(broken)), model);
        } catch (WrongState | Stale overtaken) {
            return overtaken(me, wanted, entry, board.lead(leadId), overtaken, model, response);
        }
    }

    /** @param back the list it was done in, to come back to the same row */
    @PostMapping("/favorite")
    String mark(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID leadId,
            @RequestParam boolean marked,
            @RequestParam(required = false) String back) {
        if (marked) {
            workflow.mark(me, leadId);
        } else {
            workflow.unmark(me, leadId);
        }
        return "redirect:"
                + Optional.ofNullable(back)
                        .filter(LeadPage::isOurs)
                        .map(list -> list + "#lead-" + leadId)
                        .orElse("/leads/" + leadId);
    }

    /** Where the process owner sees the instance, as long as there is one. */
    @GetMapping("/cockpit")
    String cockpit(@AuthenticationPrincipal SignedIn me, @PathVariable UUID leadId) {
        if (Sight.of(me, board.lead(leadId)) != Sight.OWNER) {
            throw NotFound.lead();
        }
        return workflow.instance(leadId)
                .map(instance -> "redirect:/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime")
                .orElse("redirect:/leads/" + leadId + "?ended");
    }

    private void carryOut(SignedIn me, UUID leadId, Act act, Entry entry) {
        if (act.isAnswer()) {
            workflow.answer(me, leadId, entry.variables(act));
        } else {
            workflow.edit(me, leadId, entry.version(), entry.variables(act));
        }
    }

    /** A click too many is no mistake; otherwise the reader learns who was faster and keeps what they typed. */
    private String overtaken(
            SignedIn me, Act act, Entry entry, Lead lead, Refusal refusal, Model model, HttpServletResponse response) {
        if (page.isDoneBy(me, act, lead) && entry.isSaidBy(lead, act)) {
            return done(lead.id(), act);
        }
        response.setStatus(refusal.status());
        model.addAttribute("overtaken", page.last(lead));
        if (act.isPossible(lead)) {
            return form(lead, me, act, entry.over(lead), List.of(), model);
        }
        model.addAttribute("typed", entry);
        model.addAttribute("intended", act);
        return page.of(lead, me, model);
    }

    private String form(Lead lead, SignedIn me, Act act, Entry entry, List<Problem> problems, Model model) {
        model.addAttribute("invalid", problems.stream().map(Problem::field).collect(Collectors.toSet()));
        model.addAttribute("act", act);
        model.addAttribute("entry", entry);
        model.addAttribute("problems", problems);
        return page.of(lead, me, model);
    }

    private List<Problem> missing(Entry entry, Act act) {
        return entry.missing(act).stream()
                .map(field -> rules.broken(new InvalidInput(field, "is required")))
                .toList();
    }

    private Lead own(SignedIn me, UUID leadId) {
        Lead lead = board.lead(leadId);
        if (Sight.of(me, lead) != Sight.PARTNER) {
            throw NotFound.lead();
        }
        return lead;
    }

    private static String done(UUID leadId, Act act) {
        return "redirect:/leads/" + leadId + "?done=" + act.getKey();
    }

    private static boolean isOurs(String address) {
        return address.startsWith("/leads");
    }
}
