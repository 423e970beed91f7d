package io.leadflow.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call the interfaces for other systems, and how often.
 *
 * @param issuer of the bearer tokens that callers bring; {@code null}: they bring user and password
 * @param audience that a token must be meant for
 * @param userClaim the claim that holds the id of the user
 * @param perSecond how many requests a second a caller may go on sending to one node
 * @param burst how many it may send at once
 */
@Validated
@ConfigurationProperties("leadflow.api")
public record ApiSettings(
        URI issuer,
        @NotBlank @DefaultValue("leadflow") String audience,
        @NotBlank @DefaultValue("sub") String userClaim,
        @Positive @DefaultValue("50") int perSecond,
        @Positive @DefaultValue("500") int burst) {}
