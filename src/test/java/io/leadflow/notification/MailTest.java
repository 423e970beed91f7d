package io.leadflow.notification;

import io.leadflow.work.WorkPlaces;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.liquibase.LiquibaseAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A test of mail alone: this package on a database in memory; the test names the port of its mail server. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = MailTest.Slim.class,
        properties = {
            "spring.config.name=none",
            "spring.datasource.url=jdbc:h2:mem:notifier",
            "spring.liquibase.change-log=classpath:db/notification.sql",
            "spring.messages.basename=messages/words, messages/mail",
            "spring.messages.fallback-to-system-locale=false",
            "spring.mail.host=localhost",
            "leadflow.base-url=https://leads.example/app/",
            "leadflow.mail.from-address=leadflow@vendor.example"
        })
@interface MailTest {

    Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    /** No {@code @Configuration}, or every test of the whole product would find it and have its clock. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        LiquibaseAutoConfiguration.class,
        MailSenderAutoConfiguration.class,
        MessageSourceAutoConfiguration.class,
        ThymeleafAutoConfiguration.class
    })
    @Import({
        Notifier.class,
        Ledger.class,
        MessageId.class,
        LetterWriter.class,
        FactFormat.class,
        Envelope.class,
        MailConfiguration.class,
        WorkPlaces.class
    })
    class Slim {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
