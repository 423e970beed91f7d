package io.leadflow.page;

import io.leadflow.language.Language;
import io.leadflow.security.LocalAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** {@code /language} and {@code /appearance}: keeps what a reader chose and goes back to the page they were on. */
@Controller
class ChoicePage {

    private final LocaleResolver languages;

    ChoicePage(LocaleResolver languages) {
        this.languages = languages;
    }

    @PostMapping("/language")
    ResponseEntity<Void> language(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.tagged(language).ifPresent(chosen -> languages.setLocale(request, response, chosen.locale()));
        return seeOther(back).build();
    }

    @PostMapping("/appearance")
    ResponseEntity<Void> appearance(
            @RequestParam String appearance,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request) {
        String chosen = Appearance.of(appearance).getKey();
        return seeOther(back)
                .header(
                        HttpHeaders.SET_COOKIE,
                        Choice.of(Appearance.COOKIE, chosen, request).toString())
                .build();
    }

    private static ResponseEntity.BodyBuilder seeOther(String back) {
        URI home = URI.create("/");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(LocalAddress.of(back).orElse(home));
    }
}
