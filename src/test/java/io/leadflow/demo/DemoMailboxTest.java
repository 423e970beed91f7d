package io.leadflow.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.TEXT_HTML;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = DemoMailboxTest.Slim.class,
        properties = {
            "spring.config.name=none",
            "spring.datasource.url=jdbc:h2:mem:demo-mailbox",
            "spring.liquibase.change-log=classpath:db/demo.sql"
        })
@ActiveProfiles("demo")
class DemoMailboxTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @Autowired
    private JavaMailSender sender;

    @Autowired
    private KeptMails kept;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private MockMvc pages;

    @BeforeEach
    void emptyMailbox() {
        jdbc.sql("delete from demo_mail").update();
        pages = MockMvcBuilders.standaloneSetup(new MailboxPage(kept)).build();
    }

    @Test
    void machinesReadTheMailsNewestFirst() throws Exception {
        sender.send(mail("First", "en"));
        sender.send(mail("Második", "hu"));

        pages.perform(get("/demo/mailbox").accept(APPLICATION_JSON))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$[0].to").value("leads@contoso.example"))
                .andExpect(jsonPath("$[0].subject").value("Második"))
                .andExpect(jsonPath("$[0].text").value("Hello"))
                .andExpect(jsonPath("$[0].html").value("<p>Hello</p>"))
                .andExpect(jsonPath("$[0].locale").value("hu"))
                .andExpect(jsonPath("$[0].sentAt").value("2026-03-01T09:00:00Z"))
                .andExpect(jsonPath("$[0]", not(hasKey("id"))))
                .andExpect(jsonPath("$[1].subject").value("First"));
    }

    @Test
    void theListIsBounded() throws Exception {
        for (int i = 0; i <= 200; i++) {
            kept.keep(new DemoMail(0, null, "leads@contoso.example", "Mail " + i, null, null, null, NOW));
        }

        pages.perform(get("/demo/mailbox").accept(APPLICATION_JSON))
                .andExpect(jsonPath("$.length()").value(200))
                .andExpect(jsonPath("$[0].subject").value("Mail 200"));
    }

    @Test
    void thePageOpensTheNewestMailOrTheOneAskedFor() throws Exception {
        sender.send(mail("First", "en"));
        sender.send(mail("Second", "en"));
        var second = kept.newest(2).get(0);
        var first = kept.newest(2).get(1);

        pages.perform(get("/demo/mailbox").accept(TEXT_HTML)).andExpect(model().attribute("mail", second));
        pages.perform(get("/demo/mailbox").param("mail", "" + first.id()).accept(TEXT_HTML))
                .andExpect(model().attribute("mail", first));
    }

    @Test
    void theHtmlOfAMailRunsNothingAndLoadsNothing() throws Exception {
        sender.send(mail("First", "en"));

        pages.perform(get("/demo/mailbox/" + kept.newest(1).get(0).id()))
                .andExpect(content().string("<p>Hello</p>"))
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
    }

    @Test
    void anUnknownMailIsNotFound() throws Exception {
        pages.perform(get("/demo/mailbox/404")).andExpect(status().isNotFound());
        pages.perform(get("/demo/mailbox").param("mail", "404").accept(TEXT_HTML))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatWasSentStaysWhenTheCallerRollsBack() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            sender.send(mail("First", "en"));
            transaction.setRollbackOnly();
        });

        assertThat(kept.newest(10)).extracting(DemoMail::subject).containsExactly("First");
    }

    private MimeMessage mail(String subject, String language) {
        var mail = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(mail, true, "UTF-8");
            helper.setTo("leads@contoso.example");
            helper.setSubject(subject);
            helper.setText("Hello", "<p>Hello</p>");
            mail.setContentLanguage(new String[] {language});
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return mail;
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        LiquibaseAutoConfiguration.class
    })
    @Import({DemoMailbox.class, KeptMails.class})
    static class Slim {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
