package io.leadflow.demo;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** {@code /demo/mailbox}: the newest mails of the demo, as a page or, for machines, as JSON. */
@Controller
@Profile("demo")
@RequestMapping("/demo/mailbox")
class MailboxPage {

    private static final int LIMIT = 200;

    /** A mail may style itself and link elsewhere, and nothing else; only our own pages may frame it. */
    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; "
            + "sandbox allow-popups allow-popups-to-escape-sandbox";

    private final KeptMails mails;

    MailboxPage(KeptMails mails) {
        this.mails = mails;
    }

    /** @param mail id of the mail to open; the newest when left out */
    @GetMapping(produces = TEXT_HTML_VALUE)
    String show(@RequestParam(required = false) Long mail, Model model) {
        var newest = mails.newest(LIMIT);
        model.addAttribute("mails", newest);
        model.addAttribute("mail", mail != null ? find(mail) : newest.isEmpty() ? null : newest.get(0));
        return "demo/mailbox";
    }

    /** An array of {@code {to, subject, text, html, locale, sentAt}}, newest first, 200 at most. */
    @GetMapping(produces = APPLICATION_JSON_VALUE)
    @ResponseBody
    List<DemoMail> list() {
        return mails.newest(LIMIT);
    }

    /** The HTML of one mail alone, for the frame in the page. */
    @GetMapping("/{id}")
    ResponseEntity<String> mail(@PathVariable long id) {
        var html = find(id).html();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_POLICY)
                .body(html == null ? "" : html);
    }

    private DemoMail find(long id) {
        return mails.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
