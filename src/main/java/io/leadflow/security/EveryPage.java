package io.leadflow.security;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its header: who you are and where you can go. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {

    private static final List<String> TASKLIST = List.of(
            Group.REFERRALS_ADMIN,
            Group.MPN_PARTNER_ADMIN,
            Group.VENDOR_MARKETING,
            Group.VENDOR_SELLER,
            Group.ADMINISTRATOR);

    private static final List<String> COCKPIT = List.of(Group.PROCESS_OWNER, Group.ADMINISTRATOR);

    private final ObjectProvider<DemoLogins> demo;
    private final MessageSource messages;

    EveryPage(ObjectProvider<DemoLogins> demo, MessageSource messages) {
        this.demo = demo;
        this.messages = messages;
    }

    @ModelAttribute
    void header(@AuthenticationPrincipal SignedIn me, Model model, Locale locale) {
        if (me == null) {
            return;
        }
        model.addAttribute("viewer", new Viewer(me.displayName(), me.organisation(), role(me, locale)));
        model.addAttribute("tasklist", me.isOneOf(TASKLIST));
        model.addAttribute("cockpit", me.isOneOf(COCKPIT));
        model.addAttribute("policyOpen", me.is(Group.PROCESS_OWNER));
        model.addAttribute("admin", me.is(Group.ADMINISTRATOR));
        model.addAttribute("demo", demo.getIfAvailable() != null);
    }

    private String role(SignedIn me, Locale locale) {
        String group = me.groups().stream().findFirst().orElse("nobody");
        return messages.getMessage("role." + group, null, group, locale);
    }
}
