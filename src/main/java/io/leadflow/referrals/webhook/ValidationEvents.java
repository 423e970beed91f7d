package io.leadflow.referrals.webhook;

import io.leadflow.security.SignedIn;
import io.leadflow.webhook.Subscriber;
import io.leadflow.webhook.WebhookTests;
import io.leadflow.webhook.Webhooks;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/v1/registration/validationEvents}: sends the caller a test, and says what came of it. */
@RestController
@RequestMapping("/webhooks/v1/registration/validationEvents")
class ValidationEvents {

    private final WebhookTests tests;
    private final Webhooks webhooks;

    ValidationEvents(WebhookTests tests, Webhooks webhooks) {
        this.tests = tests;
        this.webhooks = webhooks;
    }

    @PostMapping
    Map<String, UUID> send(@AuthenticationPrincipal SignedIn me) {
        return Map.of("correlationId", tests.send(Callers.subscriber(me)));
    }

    @GetMapping("/{correlationId}")
    ValidationBody check(@AuthenticationPrincipal SignedIn me, @PathVariable UUID correlationId) {
        Subscriber subscriber = Callers.subscriber(me);
        return ValidationBody.of(correlationId, webhooks.of(subscriber), tests.report(subscriber, correlationId));
    }
}
