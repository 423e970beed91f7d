package io.leadflow.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description of the interface is that of the code. */
@LeadflowTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("docs/openapi.yaml");
    private static final String REWRITE = "./mvnw test -Dtest=OpenApiTest -Dopenapi.rewrite=true";

    @Autowired
    Rest rest;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void the_committed_description_is_that_of_the_code() throws IOException {
        String described = rest.get(null, "/v3/api-docs.yaml").text();
        if (Boolean.getBoolean("openapi.rewrite")) {
            Files.writeString(COMMITTED, described);
        }

        assertThat(described).startsWith("openapi: 3.1");
        assertThat(described)
                .as("The interface has changed since %s was written. Rewrite it with: %s", COMMITTED, REWRITE)
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void every_operation_and_every_field_is_in_it() {
        var described = rest.get(null, "/v3/api-docs").body();

        assertThat(operations(described)).containsExactlyInAnyOrderElementsOf(served());
        var fields = described.at("/components/schemas/Referral/properties");
        Samples.whole()
                .fieldNames()
                .forEachRemaining(name -> assertThat(fields.has(name)).as(name).isTrue());
        assertThat(StreamSupport.stream(((Iterable<String>) fields::fieldNames).spliterator(), false))
                .contains("@odata.context", "eTag", "links", "expirationDateTime");
    }

    @Test
    void every_operation_says_who_it_refuses_but_the_one_that_is_open_to_all() {
        var described = rest.get(null, "/v3/api-docs").body();

        described
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    boolean isOpen = path.getKey().contains("/certificates/");
                    var responses = operation.getValue().path("responses");
                    assertThat(responses.has("401")).as(path.getKey()).isNotEqualTo(isOpen);
                    assertThat(responses.has("200")).as(path.getKey()).isTrue();
                    assertThat(operation.getValue().path("operationId").asText())
                            .matches("[A-Z]\\w+");
                }));
        assertThat(described
                        .at("/components/responses/Refused429/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/ApiError");
    }

    @Test
    void anyone_may_read_it_in_a_browser_without_scripts_from_elsewhere() {
        var page = Api.send(java.net.http.HttpRequest.newBuilder(rest.address("/swagger-ui/index.html"))
                .build());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).get().asString().startsWith("default-src 'self';");
    }

    private static Set<String> operations(JsonNode described) {
        return described.at("/paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
    }

    /** What the product answers at the addresses of other systems, whatever is said of it. */
    private Set<String> served() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1.0/") || path.startsWith("/webhooks/"))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .collect(Collectors.toSet());
    }
}
