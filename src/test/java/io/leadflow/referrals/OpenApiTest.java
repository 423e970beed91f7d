package io.leadflow.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The description of the interface is that of the code. */
@LeadflowTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("docs/openapi.yaml");
    private static final String REWRITE = "./mvnw test -Dtest=OpenApiTest -Dopenapi.rewrite=true";

    @Autowired
    Rest rest;

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

        assertThat(described.at("/paths").properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactlyInAnyOrder(Api.REFERRALS, Api.REFERRALS + "/{id}");
        var fields = described.at("/components/schemas/Referral/properties");
        Samples.whole()
                .fieldNames()
                .forEachRemaining(name -> assertThat(fields.has(name)).as(name).isTrue());
        assertThat(StreamSupport.stream(((Iterable<String>) fields::fieldNames).spliterator(), false))
                .contains("@odata.context", "eTag", "links", "expirationDateTime");
    }

    @Test
    void anyone_may_read_it_in_a_browser_without_scripts_from_elsewhere() {
        var page = Api.send(java.net.http.HttpRequest.newBuilder(rest.address("/swagger-ui/index.html"))
                .build());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).get().asString().startsWith("default-src 'self';");
    }
}
