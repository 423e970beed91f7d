package io.leadflow.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.leadflow.security.DemoLogins;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
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
            "spring.messages.basename=messages/words, messages/pages, messages/policy, messages/list, messages/send, messages/directory, messages/demo",
            "spring.messages.fallback-to-system-locale=false"
        })
class PagesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final SignedIn PARTNER_ADMIN =
            new SignedIn("anna", "Anna Berg", List.of(Group.MPN_PARTNER_ADMIN), "contoso", "Contoso");
    private static final SignedIn ADMINISTRATOR =
            new SignedIn("admin", "Ada Admin", List.of(Group.ADMINISTRATOR), null, null);

    record Mail(long id, String to, String subject, String text, String html, String locale, Instant sentAt) {}

    @Autowired
    private WebApplicationContext context;

    private MockMvc pages;

    @BeforeEach
    void serveThePages() {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "home",
                "error",
                "error/4xx",
                "error/403",
                "error/404",
                "error/409",
                "error/500",
                "demo/mailbox",
                "demo/clock"
            })
    void everyPageKeepsToTheContentSecurityPolicyAndLeavesNoTextBehind(String page) throws Exception {
        logIn(ADMINISTRATOR);

        assertThat(show(page, everything()))
                .startsWith("<!DOCTYPE html>")
                .containsOnlyOnce("<h1>")
                .containsOnlyOnce("id=\"main\"")
                .contains("</html>")
                .doesNotContain("<script>", "<style", " style=", "javascript:", " onclick", "th:", "<!--", "??");
    }

    @Test
    void theLogInPageOffersDemoLogInsOnlyWhereThereAreSome() throws Exception {
        assertThat(show("login", Map.of())).doesNotContain("demo", "Log out", "<nav");
        assertThat(show("login", everything())).contains("contoso-admin", "Log in as contoso-admin");
    }

    @Test
    void theHomePageOffersWhatTheViewerMayUse() throws Exception {
        logIn(PARTNER_ADMIN);

        assertThat(show("home", Map.of()))
                .contains("Welcome, Anna Berg", "You are logged in as MPN partner admin of Contoso.")
                .contains("href=\"/camunda/app/tasklist/default/\"")
                .doesNotContain("/cockpit/", "/admin/", "\"/policy\"", "/demo/clock");
    }

    @Test
    void theHomePageOfVendorStaffNamesNoOrganisation() throws Exception {
        logIn(new SignedIn("olga", "Olga", List.of(Group.PROCESS_OWNER), null, null));

        assertThat(show("home", Map.of())).contains("You are logged in as process owner.", "/cockpit/", "\"/policy\"");
    }

    @Test
    void theHomePageOfSomeoneWithoutAGroupSaysWhomToAsk() throws Exception {
        logIn(new SignedIn("sam", "Sam", List.of(), null, null));

        assertThat(show("home", Map.of())).contains("Nothing is open to you here yet.");
    }

    @Test
    void aPageOffersItsReaderEachLanguageByItsOwnNameAndComesBack() throws Exception {
        assertThat(show("login", Map.of()))
                .containsPattern("value=\"zh-CN\"\\s+lang=\"zh-CN\"")
                .contains(">English<", ">Svenska<", ">Magyar<", ">Русский<", ">Polski<", ">简体中文<")
                .contains("name=\"back\" value=\"/page?name=login\"");
    }

    @ParameterizedTest
    @CsvSource({"dark, dark, dark", "light, light, light", "auto, auto, light dark", "loud, auto, light dark"})
    void aPageIsLightOrDarkAsItsReaderChose(String cookie, String appearance, String colours) throws Exception {
        var page = get("/page").param("name", "login").cookie(new Cookie("appearance", cookie));

        assertThat(html(page, Map.of()))
                .contains("data-appearance=\"" + appearance + "\"")
                .contains("<meta name=\"color-scheme\" content=\"" + colours + "\">");
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
        "en-GB, en-GB, Log in",
        "sv-SE, sv-SE, Logga in",
        "hu, hu, Bejelentkezés",
        "ru, ru, Войти",
        "pl, pl, Zaloguj się",
        "zh-CN, zh-CN, 登录",
        "zh-Hans, zh-CN, 登录",
        "zh, zh-CN, 登录",
        "zh-SG, zh-CN, 登录",
        "zh-TW, en, Log in",
        "de, en, Log in",
        "'de, pl;q=0.8, en;q=0.5', pl, Zaloguj się"
    })
    void aPageIsInTheFirstLanguageOfTheBrowserThatThereAreWordsIn(String asked, String language, String words)
            throws Exception {
        assertThat(html(get("/page").param("name", "login").header("Accept-Language", asked), Map.of()))
                .contains("<html lang=\"" + language + "\"", words);
    }

    @ParameterizedTest
    @CsvSource({"sv, sv-FI, Logga in", "en, en-GB, Log in", "zh-CN, zh-CN, 登录", "tlh, en-GB, Log in"})
    void whatTheReaderChoseCountsMoreThanTheBrowser(String chosen, String language, String words) throws Exception {
        var page = get("/page")
                .param("name", "login")
                .header("Accept-Language", "en-GB, sv-FI")
                .cookie(new Cookie("language", chosen));

        assertThat(html(page, Map.of())).contains("<html lang=\"" + language + "\"", words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-DE | March 1, 2026",
                "en-GB | 1 March 2026",
                "sv-SE | 1 mars 2026",
                "hu | 2026. március 1.",
                "zh-CN | 2026年3月1日"
            })
    void aDateIsInTheLanguageOfItsPage(String asked, String date) throws Exception {
        assertThat(html(get("/page").param("name", "demo/clock").header("Accept-Language", asked), everything()))
                .contains(date);
    }

    private static void logIn(SignedIn person) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(person, null, List.of()));
    }

    private String show(String page, Map<String, ?> model) throws Exception {
        return html(get("/page").queryParam("name", page), model);
    }

    private String html(MockHttpServletRequestBuilder page, Map<String, ?> model) throws Exception {
        return pages.perform(page.requestAttr("model", model)
                        .requestAttr("_csrf", new DefaultCsrfToken("header", "_csrf", "token")))
                .andReturn()
                .getResponse()
                .getContentAsString(UTF_8);
    }

    private static Map<String, ?> everything() {
        var mail = new Mail(7, "leads@contoso.example", "New lead", "Hello", "<p>Hello</p>", "en", NOW);
        return Map.of(
                "demoLogins",
                List.of(new DemoLogins.Login("contoso-admin", "demo", "partner admin of Contoso")),
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
    @Import({AnyPage.class, EveryPage.class, WayBack.class, ReadersLanguage.class, InWords.class})
    static class Slim {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        DemoLogins demoLogins() {
            return List::of;
        }
    }
}
