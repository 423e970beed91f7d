package io.leadflow.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.leadflow.address.HomeAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** What goes over the wire: that something changed, and where to read it. Nothing of the lead itself. */
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonPropertyOrder({"eventName", "resourceUri", "resourceName", "auditUri", "resourceChangeUtcDate"})
record Notice(
        String eventName, String resourceUri, String resourceName, String auditUri, String resourceChangeUtcDate) {

    private static final DateTimeFormatter SEVEN_DIGITS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSxxx").withZone(ZoneOffset.UTC);

    static Notice of(WebhookEvent event, HomeAddress home) {
        String path = event.isTest()
                ? "/webhooks/v1/registration/validationEvents/" + event.resourceId()
                : "/v1.0/engagements/referrals/" + event.resourceId();
        return new Notice(
                event.name().wireName(), home.link(path), event.name().resource(), null, inWords(event.happenedAt()));
    }

    private static String inWords(Instant moment) {
        return SEVEN_DIGITS.format(moment);
    }
}
