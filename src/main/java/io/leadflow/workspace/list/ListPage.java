package io.leadflow.workspace.list;

import io.leadflow.lead.list.Whose;
import io.leadflow.page.Problem;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /leads}: the leads that a partner received; all of them, and nothing to change, for a process owner.
 * {@code /sent}: what became of the leads that the vendor, or one's own organisation, sent to partners.
 */
@Controller
class ListPage {

    private static final String LEADS = "/leads";
    private static final String SENT = "/sent";

    private final ListShow show;
    private final ListFile file;
    private final MessageSource messages;

    ListPage(ListShow show, ListFile file, MessageSource messages) {
        this.show = show;
        this.file = file;
        this.messages = messages;
    }

    @GetMapping({LEADS, SENT})
    String show(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            Model model,
            HttpServletResponse response) {
        ListAddress address = ListAddress.of(request.getServletPath(), parameters);
        ListView list = show.view(address, whose(address, me));
        if (!list.wrong().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("list", list);
        model.addAttribute(
                "problems",
                list.wrong().stream().map(name -> problem(name, list)).toList());
        return "leads";
    }

    /** The same as a file. A question that breaks a rule has none; its page says what is wrong. */
    @GetMapping({LEADS + ListAddress.FILE, SENT + ListAddress.FILE})
    void write(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ListAddress address = ListAddress.of(request.getServletPath().replace(ListAddress.FILE, ""), parameters);
        ListReading reading = new ListReading(address, whose(address, me));
        if (reading.wrong().isEmpty()) {
            file.write(reading.query(), response);
        } else {
            response.sendRedirect(address.toString());
        }
    }

    private static Whose whose(ListAddress address, SignedIn me) {
        boolean ofPartner = me.isOneOf(Group.PARTNER);
        if (address.path().equals(LEADS)) {
            return ofPartner ? new Whose.Partner(me.organisation(), me.userId()) : new Whose.Everyone();
        }
        return ofPartner ? new Whose.Sender(me.organisation()) : new Whose.Vendor();
    }

    /** Beside its sentence, where on the page to mend it. */
    private Problem problem(String name, ListView list) {
        String field = List.of(ListAddress.AFTER, ListAddress.BEFORE).contains(name) ? "main" : name;
        boolean searchedFar =
                name.equals(ListAddress.WORDS) && !list.query().whose().isOfOnePartner();
        String key = "list.problem." + name + (searchedFar ? ".far" : "");
        return new Problem(field, messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }
}
