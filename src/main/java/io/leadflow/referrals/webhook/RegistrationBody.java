package io.leadflow.referrals.webhook;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.leadflow.webhook.EventName;
import io.leadflow.webhook.Registration;
import io.leadflow.webhook.Webhooks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/** A registration as it stands on the wire; clients write its names in either case. */
@JsonNaming(UpperCamelCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonFormat(with = JsonFormat.Feature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
@Schema(name = "Registration")
record RegistrationBody(
        @Schema(accessMode = Schema.AccessMode.READ_ONLY) UUID subscriberId,
        String webhookUrl,
        List<String> webhookEvents,
        Boolean signatureTokenToMsSignatureHeader) {

    static RegistrationBody of(Registration registration) {
        return new RegistrationBody(
                registration.id(),
                registration.address().toString(),
                registration.events().stream().map(EventName::wireName).toList(),
                null);
    }

    RegistrationBody withoutSubscriber() {
        return new RegistrationBody(null, webhookUrl, webhookEvents, null);
    }

    Webhooks.Order order() {
        return new Webhooks.Order(webhookUrl, webhookEvents, Boolean.TRUE.equals(signatureTokenToMsSignatureHeader));
    }
}
