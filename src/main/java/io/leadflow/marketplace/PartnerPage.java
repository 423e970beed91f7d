package io.leadflow.marketplace;

import io.leadflow.partner.BusinessProfile;
import io.leadflow.partner.Logo;
import io.leadflow.partner.Logos;
import io.leadflow.partner.PartnerDirectory;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** {@code /partners/{id}}: a partner as customers see it, for as long as its profile is published. */
@Controller
@RequestMapping("/partners/{id}")
class PartnerPage {

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PartnerDirectory directory;
    private final Logos logos;

    PartnerPage(PartnerDirectory directory, Logos logos) {
        this.directory = directory;
        this.logos = logos;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        BusinessProfile published = directory.profiles(List.of(id)).stream()
                .filter(profile -> profile.partner().published())
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("profile", published);
        model.addAttribute("preview", false);
        return "directory/partner";
    }

    /** Another logo has another tag, so this one may be kept. */
    @GetMapping("/logo/{tag}")
    ResponseEntity<byte[]> logo(@PathVariable String id, @PathVariable String tag) {
        Logo logo = logos.find(id, tag).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(FOR_GOOD)
                .body(logo.png());
    }
}
