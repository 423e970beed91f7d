package io.leadflow.referrals.webhook;

import io.leadflow.referrals.description.Refuses;
import io.leadflow.security.SignedIn;
import io.leadflow.webhook.EventName;
import io.leadflow.webhook.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /webhooks/v1/registration}: where the caller's events go, and which. */
@RestController
@RequestMapping(path = "/webhooks/v1/registration", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Webhooks", description = "Who hears of what happens to referrals")
class RegistrationAddress {

    private final Webhooks webhooks;

    RegistrationAddress(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Operation(operationId = "GetEvents", summary = "List the events there are")
    @GetMapping("/events")
    List<String> events() {
        return EventName.wireNames();
    }

    @Operation(operationId = "GetRegistration", summary = "View the caller's registration")
    @Refuses(404)
    @GetMapping
    RegistrationBody view(@AuthenticationPrincipal SignedIn me) {
        return RegistrationBody.of(webhooks.of(Callers.subscriber(me))).withoutSubscriber();
    }

    @Operation(
            operationId = "CreateRegistration",
            summary = "Register",
            description = "The same again changes nothing; another address or other events are for PUT.")
    @Refuses(409)
    @PostMapping
    RegistrationBody register(@AuthenticationPrincipal SignedIn me, @RequestBody RegistrationBody wanted) {
        return RegistrationBody.of(webhooks.register(Callers.subscriber(me), wanted.order()));
    }

    @Operation(
            operationId = "UpdateRegistration",
            summary = "Replace the registration",
            description = "An empty list of events puts it at rest.")
    @Refuses(404)
    @PutMapping
    RegistrationBody replace(@AuthenticationPrincipal SignedIn me, @RequestBody RegistrationBody wanted) {
        return RegistrationBody.of(webhooks.replace(Callers.subscriber(me), wanted.order()));
    }
}
