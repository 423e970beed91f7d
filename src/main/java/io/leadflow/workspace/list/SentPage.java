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

/** {@code /sent}: what became of the leads that the vendor, or one's own organisation, sent to partners. */
@Controller
class SentPage {

    private static final String PATH = "/sent";

    private final ListPage list;

    SentPage(ListPage list) {
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
        return me.isOneOf(Group.PARTNER) ? new Whose.Sender(me.organisation()) : new Whose.Vendor();
    }
}
