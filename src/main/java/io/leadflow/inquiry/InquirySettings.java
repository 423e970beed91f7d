package io.leadflow.inquiry;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the public inquiry form is kept from abuse.
 *
 * @param minimumFillTime nobody types an inquiry faster
 * @param formLifetime how long an open form can be sent
 * @param perAddressAndMinute how often one network address may send the form; counted on each node
 * @param perEmailAndDay how many inquiries may name one e-mail address; counted on each node
 */
@Validated
@ConfigurationProperties("leadflow.inquiry")
record InquirySettings(
        @NotNull @DefaultValue("PT3S") Duration minimumFillTime,
        @NotNull @DefaultValue("PT12H") Duration formLifetime,
        @Min(1) @DefaultValue("5") int perAddressAndMinute,
        @Min(1) @DefaultValue("10") int perEmailAndDay) {}
