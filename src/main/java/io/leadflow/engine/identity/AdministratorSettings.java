package io.leadflow.engine.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The first administrator of a new installation.
 *
 * @param password at least 12 characters; {@code null} to have one generated and printed once
 */
@Validated
@ConfigurationProperties("leadflow.administrator")
record AdministratorSettings(
        @NotBlank @DefaultValue("admin") String id,
        @Size(min = 12) String password,
        @Email String email) {

    /** An empty environment variable is a setting that was not made. */
    AdministratorSettings {
        password = password == null || password.isBlank() ? null : password;
        email = email == null || email.isBlank() ? null : email;
    }
}
