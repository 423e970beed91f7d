package io.leadflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.WrongState;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What someone sees who cannot have a page, in their language. */
@LeadflowTest
@Tag("alone")
@TestMethodOrder(OrderAnnotation.class)
@Import(ErrorPagesTest.Troubles.class)
class ErrorPagesTest {

    @Autowired
    Rest rest;

    @Autowired
    DataSource database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/no-such-page               | 404 | en    | There is nothing here",
                "/no-such-page               | 404 | sv    | Här finns inget",
                "/demo/clock                 | 403 | hu    | Ehhez nincs hozzáférése",
                "/trouble?with=refusal-404   | 404 | pl    | Tu nic nie ma",
                "/trouble?with=refusal-409   | 409 | ru    | Кто-то вас опередил",
                "/trouble?with=refusal-400   | 400 | zh-CN | 无法这样操作",
                "/trouble                    | 400 | en    | That cannot be done like this",
                "/trouble?with=5&number=five | 400 | en    | That cannot be done like this",
                "/language                   | 405 | sv    | Det går inte på det sättet",
                "/trouble?with=429           | 429 | en    | That cannot be done like this",
                "/trouble?with=413           | 413 | en    | That was too much",
                "/trouble?with=503           | 503 | en    | Something went wrong",
                "/trouble?with=bug           | 500 | pl    | Nie udało się",
                "/trouble?with=template      | 500 | zh-CN | 操作未成功"
            })
    void eachErrorHasItsPageInTheReadersLanguage(String path, int status, String language, String title) {
        HttpResponse<String> page = WebSession.of(rest, "contoso-admin").page(path, language);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<html lang=\"" + language + "\"", "<h1>" + title + "</h1>");
        assertThat(page.body()).doesNotContain("half a page", "Exception", "\tat ", "secret of the house");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void whoIsLoggedInKeepsTheHeaderOnAnErrorPage() {
        assertThat(WebSession.of(rest, "contoso-admin").page("/no-such-page").body())
                .contains("<strong>Carl Lund</strong>", "<span>Contoso</span>", "Log out");
    }

    @Test
    void aMachineGetsProblemDetailsInsteadOfAPage() {
        Rest.Answer answer = rest.get("contoso-admin", "/no-such-page");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("status").asInt()).isEqualTo(404);
    }

    /** The last test of this class: the pool of connections does not open again. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aDatabaseThatIsAwayEndsInTheErrorPageInTheReadersLanguage() throws Exception {
        WebSession session = WebSession.of(rest, "contoso-admin");
        database.unwrap(HikariDataSource.class).close();

        HttpResponse<String> page = session.page("/", "zh-CN");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("<h1>操作未成功</h1>").doesNotContain("Exception", "Carl Lund");
        Rest.Answer machine = rest.get("contoso-admin", "/v1.0/engagements/referrals");
        assertThat(machine.status()).isEqualTo(503);
        assertThat(machine.body().at("/error/code").asText()).isEqualTo("serviceNotAvailable");
        assertThat(machine.text()).doesNotContain("Exception", "closed");
    }

    @Controller
    @TestComponent
    static class Troubles {

        @GetMapping("/trouble")
        String make(@RequestParam String with, @RequestParam(required = false) Integer number) {
            switch (with) {
                case "refusal-404" -> throw new NotFound("secret of the house");
                case "refusal-409" -> throw new WrongState("secret of the house");
                case "refusal-400" -> throw new InvalidInput("secret of the house", "is broken");
                case "bug" -> throw new IllegalStateException("secret of the house");
                case "template" -> {
                    return "broken";
                }
                default -> throw new ResponseStatusException(HttpStatus.valueOf(Integer.parseInt(with)));
            }
        }
    }
}
