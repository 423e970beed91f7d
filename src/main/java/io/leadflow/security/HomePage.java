package io.leadflow.security;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The log-in page and the page after it: who you are and where you can go. */
@Controller
class HomePage {

    private static final List<String> TASKLIST = List.of(
            Group.REFERRALS_ADMIN,
            Group.MPN_PARTNER_ADMIN,
            Group.VENDOR_MARKETING,
            Group.VENDOR_SELLER,
            Group.ADMINISTRATOR);
    private static final List<String> COCKPIT = List.of(Group.PROCESS_OWNER, Group.ADMINISTRATOR);

    private final ObjectProvider<DemoLogins> demo;

    HomePage(ObjectProvider<DemoLogins> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(Model model) {
        demo.ifAvailable(logins -> model.addAttribute("demoLogins", logins.all()));
        return "login";
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("tasklist", me.isOneOf(TASKLIST));
        model.addAttribute("cockpit", me.isOneOf(COCKPIT));
        model.addAttribute("admin", me.is(Group.ADMINISTRATOR));
        model.addAttribute("demo", demo.getIfAvailable() != null);
        return "home";
    }
}
