package io.leadflow.workspace.list;

import io.leadflow.lead.list.Whose;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /leads}: the leads that a partner received; all of them, and nothing to change, for a process owner. */
@Controller
class LeadsPage {

    static final String PATH = "/leads";

    private final ListPage list;

    LeadsPage(ListPage list) {
        this.list = list;
    }

    @GetMapping(PATH)
    String show(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Map<String, String> parameters,
            Model model,
            HttpServletResponse response) {
        return list.show(ListAddress.of(PATH, parameters), whose(me), model, response);
    }

    @GetMapping(PATH + ".csv")
    void file(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        list.file(ListAddress.of(PATH, parameters), whose(me), response);
    }

    private static Whose whose(SignedIn me) {
        return me.isOneOf(Group.PARTNER) ? new Whose.Partner(me.organisation(), me.userId()) : new Whose.Everyone();
    }
}
