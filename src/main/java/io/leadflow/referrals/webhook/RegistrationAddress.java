package io.leadflow.referrals.webhook;

import io.leadflow.security.SignedIn;
import io.leadflow.webhook.EventName;
import io.leadflow.webhook.Webhooks;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/v1/registration}: where the caller's events go, and which. */
@RestController
@RequestMapping("/webhooks/v1/registration")
class RegistrationAddress {

    private final Webhooks webhooks;

    RegistrationAddress(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping("/events")
    List<String> events() {
        return EventName.wireNames();
    }

    @GetMapping
    RegistrationBody view(@AuthenticationPrincipal SignedIn me) {
        return RegistrationBody.of(webhooks.of(Callers.subscriber(me))).withoutSubscriber();
    }

    @PostMapping
    RegistrationBody register(@AuthenticationPrincipal SignedIn me, @RequestBody RegistrationBody wanted) {
        return RegistrationBody.of(webhooks.register(Callers.subscriber(me), wanted.order()));
    }

    @PutMapping
    RegistrationBody replace(@AuthenticationPrincipal SignedIn me, @RequestBody RegistrationBody wanted) {
        return RegistrationBody.of(webhooks.replace(Callers.subscriber(me), wanted.order()));
    }
}
