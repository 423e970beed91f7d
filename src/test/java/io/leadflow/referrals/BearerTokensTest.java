package io.leadflow.referrals;

import static io.leadflow.referrals.Api.replace;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Deliveries;
import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.security.Issuer;
import io.leadflow.webhook.Receiver;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The product with an issuer of tokens: each operation for other systems asks for one. */
@LeadflowTest
@Tag("alone")
class BearerTokensTest {

    private static final String MEANT = "leadflow";
    private static final String REGISTRATION = "/webhooks/v1/registration";
    private static final Instant LATER = Instant.now().plusSeconds(3_600);
    private static final Instant BEFORE = Instant.now().minusSeconds(600);

    @Autowired
    Api api;

    @Autowired
    Rest rest;

    @Autowired
    Deliveries deliveries;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("leadflow.api.issuer", Issuer.RUNNING::address);
    }

    @Test
    void noOperationIsOpenWithoutATokenThatHolds() {
        List<String> bad = List.of(
                "none",
                Rest.basic("contoso-admin"),
                "Bearer " + Issuer.RUNNING.ofAnother("contoso-admin", MEANT, LATER),
                "Bearer " + Issuer.RUNNING.token("contoso-admin", "another-product", LATER),
                "Bearer " + Issuer.RUNNING.token("contoso-admin", MEANT, BEFORE),
                "Bearer " + Issuer.RUNNING.token("nobody", MEANT, LATER),
                "Bearer " + Issuer.RUNNING.forged("contoso-admin", MEANT, LATER),
                "Bearer no.token.atall");

        assertThat(operations())
                .hasSizeGreaterThan(10)
                .allSatisfy(operation -> bad.forEach(authorization -> {
                    var answer = call(operation, authorization);
                    answer.isRefused(401, "unauthenticated");
                    assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
                    assertThat(answer.header("Set-Cookie")).isEmpty();
                }));
    }

    @Test
    void withATokenEachReferralOperationKnowsWhoAsks() {
        String seller = token("seller");
        String contoso = token("contoso-admin");
        String id = with(seller, "POST", Api.REFERRALS, Samples.lead()).ok().id();
        String path = Api.REFERRALS + "/" + id;

        assertThat(with(contoso, "GET", Api.REFERRALS, null).ok().ids()).contains(id);
        assertThat(with(contoso, "GET", path, null).ok().text("/substatus")).isEqualTo("Received");
        assertThat(with(contoso, "PATCH", path, List.of(replace("/name", "Cloud move")))
                        .status())
                .isEqualTo(204);
        var referral = with(contoso, "GET", path, null).ok();
        api.call(null, "PUT", path, referral.body(), "Authorization", contoso, "If-Match", referral.eTag())
                .ok();
        with(token("fabrikam-admin"), "GET", path, null).isRefused(404, "itemNotFound");
        with(seller, "PATCH", path, List.of(replace("/name", "Mine"))).isRefused(403, "accessDenied");
        with(token("owner"), "GET", Api.REFERRALS, null).isRefused(403, "accessDenied");
    }

    @Test
    void withATokenEachWebhookOperationKnowsWhoAsks() {
        try (Receiver receiver = new Receiver()) {
            String contoso = token("contoso-referrals");
            Map<String, Object> wanted =
                    Map.of("WebhookUrl", receiver.address(), "WebhookEvents", List.of("test-created"));

            with(contoso, "GET", REGISTRATION + "/events", null).ok();
            with(contoso, "POST", REGISTRATION, wanted).ok();
            with(contoso, "PUT", REGISTRATION, wanted).ok();
            assertThat(with(contoso, "GET", REGISTRATION, null).ok().text("/WebhookUrl"))
                    .isEqualTo(receiver.address());
            UUID test = UUID.fromString(with(contoso, "POST", REGISTRATION + "/validationEvents", null)
                    .ok()
                    .text("/correlationId"));
            deliveries.run(deliveries.the(test));
            assertThat(with(contoso, "GET", REGISTRATION + "/validationEvents/" + test, null)
                            .ok()
                            .text("/status"))
                    .isEqualTo("completed");
            with(token("fabrikam-admin"), "GET", REGISTRATION, null).isRefused(404, "itemNotFound");
            with(token("source"), "GET", REGISTRATION, null).isRefused(403, "accessDenied");
        } finally {
            deliveries.forgetAll();
        }
    }

    @Test
    void whoeverVerifiesASignatureNeedsNone() {
        assertThat(rest.get(null, "/webhooks/v1/certificates/1.cer").status()).isEqualTo(200);
    }

    @Test
    void theEnginesInterfaceStillAsksForAPassword() {
        assertThat(rest.get("owner", "/engine-rest/process-instance").status()).isEqualTo(200);
        assertThat(with(token("owner"), "GET", "/engine-rest/process-instance", null)
                        .status())
                .isEqualTo(401);
    }

    /** All that are served for other systems, as {@code GET /path}, but the one that is open. */
    private Stream<String> operations() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1.0/") || path.startsWith(REGISTRATION))
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)));
    }

    private Api.Answer call(String operation, String authorization) {
        String[] parts =
                operation.replaceAll("\\{\\w+}", UUID.randomUUID().toString()).split(" ");
        Object body = parts[0].equals("GET") ? null : Map.of();
        return authorization.equals("none")
                ? api.call(null, parts[0], parts[1], body)
                : with(authorization, parts[0], parts[1], body);
    }

    private Api.Answer with(String authorization, String method, String path, Object body) {
        return api.call(null, method, path, body, "Authorization", authorization);
    }

    private static String token(String user) {
        return "Bearer " + Issuer.RUNNING.token(user, MEANT, LATER);
    }
}
