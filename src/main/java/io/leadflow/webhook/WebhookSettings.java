package io.leadflow.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are delivered and signed.
 *
 * @param timeout how long a receiver may take to answer, from the first packet to the status
 * @param certificateRotation how long one certificate signs before a new one takes over
 * @param certificateOrganisation the {@code O=} of the certificates' subject, which receivers check
 * @param keyPassword locks the signing key in the database; {@code null} leaves it as open as the database
 * @param loopbackTargets also lets events go to this machine, with http too; only to try it
 */
@Validated
@ConfigurationProperties("leadflow.webhook")
public record WebhookSettings(
        @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1) @DefaultValue("PT10S")
        Duration timeout,

        @NotNull @DurationMin(days = 1) @DefaultValue("P365D")
        Duration certificateRotation,

        @NotBlank @DefaultValue("Leadflow") String certificateOrganisation,
        String keyPassword,
        @DefaultValue("false") boolean loopbackTargets) {}
