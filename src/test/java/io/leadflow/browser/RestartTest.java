package io.leadflow.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.LeadflowApplication;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A demonstration that is started again goes on where it was. */
@Tag("browser")
class RestartTest {

    @TempDir
    Path folder;

    @Test
    void aSecondStartFindsItsLeadsItsMailsAndItsTimeAgain() {
        List<String> leads;
        try (var product = start()) {
            Demo.json(Demo.asAdmin(at(product, "/demo/clock"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("advance=P1D")));
            leads = leads(product);
        }

        try (var product = start()) {
            assertThat(leads(product)).isNotEmpty().isEqualTo(leads);
            assertThat(get(product, "/demo/mailbox")).isNotEmpty();
            Instant now = Instant.parse(get(product, "/demo/clock").path("now").asText());
            assertThat(Duration.between(Instant.now(), now)).isGreaterThan(Duration.ofHours(23));
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(LeadflowApplication.class)
                .profiles("demo")
                .run("--server.port=0", "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("leadflow"));
    }

    /** Those whose process goes on once everyone is told of what has happened so far. */
    private static List<String> leads(ConfigurableApplicationContext product) {
        await().until(() -> get(product, "/engine-rest/job/count?executable=true")
                        .path("count")
                        .asInt()
                == 0);
        List<String> leads = new ArrayList<>();
        get(product, "/engine-rest/process-instance?sortBy=instanceId&sortOrder=asc")
                .forEach(lead -> leads.add(lead.path("businessKey").asText()));
        return leads;
    }

    private static JsonNode get(ConfigurableApplicationContext product, String path) {
        return Demo.json(Demo.asAdmin(at(product, path)).GET());
    }

    private static URI at(ConfigurableApplicationContext product, String path) {
        return URI.create("http://localhost:" + product.getEnvironment().getProperty("local.server.port") + path);
    }
}
