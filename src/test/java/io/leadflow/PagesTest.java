package io.leadflow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.ModelAndView;

@SpringBootTest(
        classes = PagesTest.Slim.class,
        properties = {
            "spring.config.name=none",
            "spring.messages.basename=messages/words, messages/pages, messages/policy, messages/demo",
            "spring.messages.fallback-to-system-locale=false"
        })
class PagesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final Viewer PARTNER_ADMIN = new Viewer("Anna Berg", "Contoso", "partner admin");

    record Viewer(String name, String organisation, String role) {}

    record DemoLogin(String name, String password, String role) {}

    record Mail(long id, String to, String subject, String text, String html, String locale, Instant sentAt) {}

    @Autowired
    private WebApplicationContext context;

    private MockMvc pages;

    @BeforeEach
    void serveThePages() {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "home",
                "error",
                "error/403",
                "error/404",
                "error/409",
                "error/500",
                "demo/mailbox",
                "demo/clock"
            })
    void everyPageKeepsToTheContentSecurityPolicyAndLeavesNoTextBehind(String page) throws Exception {
        var html = show(page, everything());

        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .containsOnlyOnce("<h1>")
                .containsOnlyOnce("id=\"main\"")
                .contains("</html>")
                .doesNotContain("<script", "<style", " style=", "javascript:", " onclick", "th:", "<!--", "??");
    }

    @Test
    void theLogInPageOffersDemoLogInsOnlyWhereThereAreSome() throws Exception {
        assertThat(show("login", Map.of())).doesNotContain("demo", "Log out", "<nav");
        assertThat(show("login", everything())).contains("contoso-admin", "Log in as contoso-admin");
    }

    @Test
    void theHomePageOffersWhatTheViewerMayUse() throws Exception {
        var partner = show("home", Map.of("viewer", PARTNER_ADMIN, "tasklist", true));

        assertThat(partner)
                .contains("Welcome, Anna Berg", "You are logged in as partner admin of Contoso.")
                .contains("href=\"/camunda/app/tasklist/default/\"")
                .doesNotContain("/cockpit/", "/admin/", "/demo/");
    }

    @Test
    void theHomePageOfVendorStaffNamesNoOrganisation() throws Exception {
        assertThat(show("home", Map.of("viewer", new Viewer("Sam", null, "process owner"))))
                .contains("You are logged in as process owner.", "Nothing is open to you here yet.");
    }

    @Test
    void anErrorPageSaysWhatHappenedWhereThatIsKnown() throws Exception {
        assertThat(show("error/409", Map.of("sentence", "Kim Lind declined this lead at 9:00.")))
                .contains("Someone was faster", "Kim Lind declined this lead at 9:00.");
    }

    @Test
    void anEmptyMailboxSaysWhatWillAppear() throws Exception {
        assertThat(show("demo/mailbox", Map.of("mails", List.of()))).contains("No mail yet");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, Log in",
        "sv-SE, sv, Logga in",
        "hu, hu, Bejelentkezés",
        "ru, ru, Войти",
        "pl, pl, Zaloguj się",
        "zh-CN, zh-CN, 登录",
        "zh-Hans, zh-CN, 登录",
        "de, en, Log in"
    })
    void aPageSaysWhichLanguageItsWordsAreIn(String asked, String language, String words) throws Exception {
        assertThat(show("login", Map.of(), Locale.forLanguageTag(asked)))
                .contains("<html lang=\"" + language + "\">", words);
    }

    private String show(String page, Map<String, ?> model) throws Exception {
        return show(page, model, Locale.ENGLISH);
    }

    private String show(String page, Map<String, ?> model, Locale locale) throws Exception {
        return pages.perform(get("/page").locale(locale).param("name", page).requestAttr("model", model))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private static Map<String, ?> everything() {
        var mail = new Mail(7, "leads@contoso.example", "New lead", "Hello", "<p>Hello</p>", "en", NOW);
        return Map.of(
                "viewer",
                PARTNER_ADMIN,
                "tasklist",
                true,
                "cockpit",
                true,
                "admin",
                true,
                "demo",
                true,
                "demoLogins",
                List.of(new DemoLogin("contoso-admin", "demo", "partner admin of Contoso")),
                "mails",
                List.of(mail),
                "mail",
                mail,
                "now",
                NOW,
                "problem",
                "“advance” must be longer than zero.");
    }

    @Controller
    static class AnyPage {

        @GetMapping("/page")
        ModelAndView show(@RequestParam String name, @RequestAttribute Map<String, Object> model) {
            return new ModelAndView(name, model);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        MessageSourceAutoConfiguration.class,
        ThymeleafAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    @Import(AnyPage.class)
    static class Slim {}
}
