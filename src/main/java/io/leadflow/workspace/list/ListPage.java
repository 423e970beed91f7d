package io.leadflow.workspace.list;

import io.leadflow.lead.Vocabulary;
import io.leadflow.lead.list.Whose;
import io.leadflow.page.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of all lists have in common. */
@Component
class ListPage {

    private final ListShow show;
    private final ListFile file;
    private final MessageSource messages;

    ListPage(ListShow show, ListFile file, MessageSource messages) {
        this.show = show;
        this.file = file;
        this.messages = messages;
    }

    String show(ListAddress address, Whose whose, Model model, HttpServletResponse response) {
        ListView list = show.view(address, whose);
        if (!list.wrong().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("list", list);
        model.addAttribute("problems", list.wrong().stream().map(this::problem).toList());
        model.addAttribute("products", Vocabulary.PRODUCTS);
        return "leads";
    }

    /** A question that breaks a rule has no file; its page says what is wrong. */
    void file(ListAddress address, Whose whose, HttpServletResponse response) throws IOException {
        ListReading reading = new ListReading(address, whose);
        if (reading.wrong().isEmpty()) {
            file.write(reading.query(), response);
        } else {
            response.sendRedirect(address.toString());
        }
    }

    /** Beside its sentence, where on the page to mend it. */
    private Problem problem(String name) {
        String field = List.of(ListAddress.AFTER, ListAddress.BEFORE).contains(name) ? "main" : name;
        return new Problem(field, messages.getMessage("list.problem." + name, null, LocaleContextHolder.getLocale()));
    }
}
