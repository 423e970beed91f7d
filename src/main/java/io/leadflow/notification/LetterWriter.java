package io.leadflow.notification;

import io.leadflow.address.HomeAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Puts a notification into the words of its recipient's language. */
@Component
class LetterWriter {

    private final MessageSource messages;
    private final SpringTemplateEngine templates;
    private final FactFormat format;
    private final HomeAddress home;

    LetterWriter(MessageSource messages, SpringTemplateEngine templates, FactFormat format, HomeAddress home) {
        this.messages = messages;
        this.templates = templates;
        this.format = format;
        this.home = home;
    }

    Letter write(Notification notification) {
        var context = contextOf(notification);
        return new Letter(
                part(notification, "subject"),
                templates.process("mail/notification.txt", context),
                templates.process("mail/notification", context));
    }

    private Context contextOf(Notification notification) {
        var context = new Context(notification.recipient().locale());
        context.setVariable("name", notification.recipient().name());
        for (var part : List.of("subject", "heading", "intro", "action", "why")) {
            context.setVariable(part, part(notification, part));
        }
        context.setVariable("facts", lines(notification));
        context.setVariable("link", notification.path() == null ? null : home.link(notification.path()));
        return context;
    }

    private List<FactFormat.Line> lines(Notification notification) {
        var locale = notification.recipient().locale();
        var facts = new ArrayList<Fact>();
        if (!notification.about().isEmpty()) {
            facts.add(Fact.of("mail.fact.about", notification.about()));
        }
        facts.addAll(notification.facts());
        return facts.stream().map(fact -> format.line(fact, locale)).toList();
    }

    private String part(Notification notification, String part) {
        Locale locale = notification.recipient().locale();
        return messages.getMessage(notification.topic().key(part), notification.words(), locale);
    }
}
