package io.leadflow.workspace;

import io.leadflow.process.policy.PolicyDesk;
import io.leadflow.process.policy.ResponsePolicy;
import io.leadflow.process.policy.ResponsePolicy.Problem;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /policy}: a process owner reads and changes the response policy (B1). */
@Controller
@RequestMapping("/policy")
class PolicyPage {

    private final PolicyDesk desk;

    PolicyPage(PolicyDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        return page(model, desk.policy(), List.of());
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal SignedIn owner,
            @ModelAttribute ResponsePolicy changed,
            Model model,
            HttpServletResponse response) {
        List<Problem> problems = changed.problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(model, changed, problems);
        }
        try {
            desk.change(owner, changed);
            return "redirect:/policy?saved";
        } catch (WrongState changedMeanwhile) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", true);
            return page(model, desk.policy(), List.of());
        }
    }

    private String page(Model model, ResponsePolicy policy, List<Problem> problems) {
        model.addAttribute("policy", policy);
        model.addAttribute("problems", problems);
        model.addAttribute("invalid", problems.stream().map(PolicyPage::inputId).collect(Collectors.toSet()));
        model.addAttribute("history", desk.history());
        return "policy";
    }

    private static String inputId(Problem problem) {
        return "row" + problem.row() + "-" + problem.field();
    }
}
