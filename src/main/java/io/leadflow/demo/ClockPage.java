package io.leadflow.demo;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /demo/clock}: shows the time and moves it forward, as a page or, for machines, as {@code {"now": "…"}}. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class ClockPage {

    private final TimeMachine time;
    private final MessageSource messages;

    ClockPage(TimeMachine time, MessageSource messages) {
        this.time = time;
        this.messages = messages;
    }

    @GetMapping(produces = TEXT_HTML_VALUE)
    String show(Model model) {
        model.addAttribute("now", time.now());
        return "demo/clock";
    }

    @GetMapping(produces = APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> read() {
        return Map.of("now", time.now().toString());
    }

    @PostMapping(produces = TEXT_HTML_VALUE)
    String move(
            @RequestParam(required = false) String advance, Model model, Locale locale, HttpServletResponse response) {
        try {
            time.advance(Jump.parse(advance).length());
            return "redirect:/demo/clock";
        } catch (Jump.Refused refused) {
            response.setStatus(BAD_REQUEST.value());
            model.addAttribute("problem", sentence(refused, locale));
            return show(model);
        }
    }

    @PostMapping(produces = APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> moveAndRead(@RequestParam(required = false) String advance) {
        time.advance(Jump.parse(advance).length());
        return read();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refuse(Jump.Refused refused, Locale locale) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(BAD_REQUEST, sentence(refused, locale)))
                .build();
    }

    private String sentence(Jump.Refused refused, Locale locale) {
        return messages.getMessage(refused.getMessage(), null, locale);
    }
}
