package io.leadflow.workspace.profile;

import io.leadflow.partner.MembershipImport;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /membership}: vendor staff and administrators take in what the vendor says about its partners (D3). */
@Controller
@RequestMapping("/membership")
class MembershipPage {

    private final MembershipImport membership;

    MembershipPage(MembershipImport membership) {
        this.membership = membership;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("header", MembershipImport.HEADER);
        return "directory/membership";
    }

    /** Answers with the page itself: taking the same file in again, as a reload does, changes nothing. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String take(@RequestParam MultipartFile file, Model model) throws IOException {
        try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            model.addAttribute("report", membership.take(text));
        }
        return show(model);
    }
}
