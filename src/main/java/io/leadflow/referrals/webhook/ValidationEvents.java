package io.leadflow.referrals.webhook;

import io.leadflow.referrals.description.Refuses;
import io.leadflow.security.SignedIn;
import io.leadflow.webhook.Subscriber;
import io.leadflow.webhook.WebhookTests;
import io.leadflow.webhook.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/v1/registration/validationEvents}: sends the caller a test, and says what came of it. */
@RestController
@RequestMapping(path = "/webhooks/v1/registration/validationEvents", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Webhooks")
class ValidationEvents {

    /** By which the caller asks what came of its test. */
    @Schema(name = "SentValidationEvent")
    record Sent(UUID correlationId) {}

    private final WebhookTests tests;
    private final Webhooks webhooks;

    ValidationEvents(WebhookTests tests, Webhooks webhooks) {
        this.tests = tests;
        this.webhooks = webhooks;
    }

    @Operation(
            operationId = "CreateValidationEvent",
            summary = "Send a test event",
            description = "The registration must be for test-created; at most two a minute.")
    @PostMapping
    Sent send(@AuthenticationPrincipal SignedIn me) {
        return new Sent(tests.send(Callers.subscriber(me)));
    }

    @Operation(operationId = "GetValidationEvent", summary = "See what came of a test event")
    @Refuses(404)
    @GetMapping("/{correlationId}")
    ValidationBody check(@AuthenticationPrincipal SignedIn me, @PathVariable UUID correlationId) {
        Subscriber subscriber = Callers.subscriber(me);
        return ValidationBody.of(correlationId, webhooks.of(subscriber), tests.report(subscriber, correlationId));
    }
}
