package io.leadflow.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages and what belongs to them travel compressed, and tell nothing by their length. */
@LeadflowTest
class CompressedPagesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    Rest rest;

    @ParameterizedTest
    @ValueSource(strings = {"/partners", "/leads", "/leadflow.css", "/icons.svg"})
    void whatIsLargeTravelsCompressed(String path) throws Exception {
        HttpResponse<byte[]> packed = get(path, "gzip");
        HttpResponse<byte[]> plain = get(path, "identity");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().allValues("Vary")).anyMatch(header -> header.contains("accept-encoding"));
        assertThat(packed.body()).hasSizeLessThan(plain.body().length / 2);
    }

    @Test
    void theTokenOfAFormIsAnotherOneInEachAnswer() {
        WebSession reader = new WebSession(rest);

        assertThat(token(reader)).isNotEqualTo(token(reader));
    }

    private static String token(WebSession reader) {
        Matcher token = TOKEN.matcher(reader.page("/login").body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<byte[]> get(String path, String encoding) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(rest.address(path))
                .header("Authorization", Rest.basic("contoso-admin"))
                .header("Accept-Encoding", encoding)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
