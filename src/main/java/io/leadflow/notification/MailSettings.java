package io.leadflow.notification;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom our mail comes from.
 *
 * @param fromAddress address replies and bounces go to
 * @param fromName name beside it
 */
@Validated
@ConfigurationProperties("leadflow.mail")
record MailSettings(
        @NotBlank @Email String fromAddress,
        @NotBlank @DefaultValue("Leadflow") String fromName) {}
