package io.leadflow.page;

import io.leadflow.language.Language;
import io.leadflow.security.DemoLogins;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame: who you are, where you can go, and how you like to read. */
@ControllerAdvice(annotations = Controller.class)
class EveryPage {

    private final ObjectProvider<DemoLogins> demo;
    private final MessageSource messages;
    private final WayBack wayBack;

    EveryPage(ObjectProvider<DemoLogins> demo, MessageSource messages, WayBack wayBack) {
        this.demo = demo;
        this.messages = messages;
        this.wayBack = wayBack;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        SignedIn me = viewer();
        return new Frame(
                me == null ? null : new Viewer(me.displayName(), me.organisationName(), role(me, locale)),
                me == null ? List.of() : Place.openTo(me, demo.getIfAvailable() != null),
                Language.of(locale).orElse(Language.ENGLISH),
                Appearance.chosenIn(request),
                wayBack.to(request));
    }

    /** @return {@code null} for a stranger */
    private static SignedIn viewer() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof SignedIn person ? person : null;
    }

    private String role(SignedIn me, Locale locale) {
        String group = me.groups().stream().findFirst().orElse("nobody");
        return messages.getMessage("role." + group, null, group, locale);
    }
}
