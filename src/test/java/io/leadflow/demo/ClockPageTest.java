package io.leadflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.TEXT_HTML;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ClockPageTest {

    private static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private final Sandglass time = new Sandglass();
    private final MockMvc pages =
            MockMvcBuilders.standaloneSetup(new ClockPage(time, messages())).build();

    @Test
    void aMachineMovesTimeAndReadsIt() throws Exception {
        pages.perform(post("/demo/clock").param("advance", "P14D").accept(APPLICATION_JSON))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"now\": \"2026-03-15T09:00:00Z\"}"));
    }

    @Test
    void aMachineThatNamesNoFormatGetsJson() throws Exception {
        pages.perform(get("/demo/clock"))
                .andExpect(content().contentType(APPLICATION_JSON))
                .andExpect(jsonPath("$.now").value("2026-03-01T09:00:00Z"));
    }

    @Test
    void aPersonIsSentBackToThePage() throws Exception {
        pages.perform(post("/demo/clock").param("advance", "PT72H").accept(TEXT_HTML))
                .andExpect(redirectedUrl("/demo/clock"));
        pages.perform(get("/demo/clock").accept(TEXT_HTML))
                .andExpect(view().name("demo/clock"))
                .andExpect(model().attribute("now", START.plus(Duration.ofHours(72))));
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, “advance” must be an ISO 8601 duration",
        "'', “advance” must be an ISO 8601 duration",
        "P99999999999999999999D, “advance” must be an ISO 8601 duration",
        "-P1D, “advance” must be longer than zero",
        "PT0S, “advance” must be longer than zero",
        "P366D, “advance” must be at most 365 days"
    })
    void aWrongDurationIsRefusedWithASentenceAndTimeStands(String advance, String sentence) throws Exception {
        pages.perform(post("/demo/clock").param("advance", advance).accept(APPLICATION_JSON))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString(sentence)));
        pages.perform(post("/demo/clock").param("advance", advance).accept(TEXT_HTML))
                .andExpect(status().isBadRequest())
                .andExpect(view().name("demo/clock"))
                .andExpect(model().attribute("problem", containsString(sentence)));

        assertThat(time.now()).isEqualTo(START);
    }

    @Test
    void aMissingDurationIsRefusedLikeAWrongOne() throws Exception {
        pages.perform(post("/demo/clock").accept(APPLICATION_JSON))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("“advance” must be")));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/demo");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.ENGLISH);
        return messages;
    }

    private static class Sandglass implements TimeMachine {

        private Instant now = START;

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void advance(Duration by) {
            now = now.plus(by);
        }
    }
}
