package io.leadflow.marketplace;

import io.leadflow.marketplace.search.Answer;
import io.leadflow.marketplace.search.PartnerSearch;
import io.leadflow.marketplace.search.Question;
import io.leadflow.marketplace.search.Tag.Kind;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /partners}: customers search the directory (D4). Everything that is asked stands in the address. */
@Controller
class PartnersPage {

    private final PartnerSearch search;

    PartnersPage(PartnerSearch search) {
        this.search = search;
    }

    @GetMapping("/partners")
    String show(@RequestParam Map<String, String> asked, Model model) {
        Question question =
                new Question(cut(asked.get("q")), tags(asked), cut(asked.get("place")), page(asked.get("page")));
        Answer answer = search.answer(question);
        model.addAttribute("question", question);
        model.addAttribute("answer", answer);
        model.addAttribute("links", new Links(question));
        model.addAttribute("kinds", Kind.values());
        return "directory/partners";
    }

    /** What nobody can offer is not asked for. */
    private static Map<Kind, String> tags(Map<String, String> asked) {
        Map<Kind, String> tags = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            String value = asked.get(kind.field());
            if (value != null && kind.has(value)) {
                tags.put(kind, value);
            }
        }
        return tags;
    }

    /** Whoever asks for more than a question asks for nothing sensible. */
    private static String cut(String text) {
        return text == null ? null : text.substring(0, Math.min(200, text.length()));
    }

    private static int page(String number) {
        return number != null && number.matches("\\d{1,4}") ? Integer.parseInt(number) : 1;
    }
}
