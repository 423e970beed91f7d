package io.leadflow.process;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The vendor whose leads these are.
 *
 * @param email where the vendor hears of outcomes and of expired leads
 * @param locale the language it is written to
 */
@Validated
@ConfigurationProperties("leadflow.vendor")
public record VendorSettings(
        @NotBlank @DefaultValue("Microsoft") String name,
        @NotBlank @Email String email,
        @NotNull @DefaultValue("en") Locale locale) {}
