package io.leadflow.address;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where people and systems reach this product from outside: links in mails and addresses on the wire start with it.
 *
 * @param baseUrl absolute http or https address, with or without a path and a slash at the end
 */
@Validated
@ConfigurationProperties("leadflow")
public record HomeAddress(
        @NotNull
        @Pattern(
                regexp = "https?://[\\p{Alnum}.\\-\\[\\]:]+(/[^\\s?#]*)?",
                message = "must be an absolute http or https address")
        String baseUrl) {

    /** The absolute address of a path that starts with {@code /}. */
    public String link(String path) {
        return baseUrl.replaceFirst("/+$", "") + path;
    }

    /** The host without a port. */
    public String host() {
        var host = URI.create(baseUrl).getHost();
        return host == null ? "leadflow" : host;
    }
}
