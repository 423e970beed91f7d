package io.leadflow.referrals.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Deliveries;
import io.leadflow.LeadflowTest;
import io.leadflow.Rest;
import io.leadflow.referrals.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Section 2 of the contract: registering for events. */
@LeadflowTest
class RegistrationTest {

    private static final String PATH = "/webhooks/v1/registration";
    private static final String HERE = "http://localhost:8123/events";
    private static final String THERE = "http://localhost:8124/events";

    @Autowired
    Rest rest;

    @Autowired
    Api api;

    @Autowired
    Deliveries deliveries;

    @AfterEach
    void forget() {
        deliveries.forgetAll();
    }

    @Test
    void the_events_are_listed() {
        assertThat(rest.get("contoso-referrals", PATH + "/events").body())
                .map(event -> event.asText())
                .containsExactly(
                        "test-created",
                        "referral-created",
                        "referral-updated",
                        "related-referral-created",
                        "related-referral-updated");
    }

    @Test
    void a_registration_is_answered_and_can_be_viewed() {
        Rest.Answer answer = register("contoso-referrals", HERE, "referral-created", "test-created");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().fieldNames())
                .toIterable()
                .containsExactly("SubscriberId", "WebhookUrl", "WebhookEvents");
        assertThat(answer.body().path("WebhookUrl").asText()).isEqualTo(HERE);
        assertThat(answer.body().path("SubscriberId").asText()).hasSize(36);

        Rest.Answer view = rest.get("contoso-admin", PATH);
        assertThat(view.status()).isEqualTo(200);
        assertThat(view.body().fieldNames()).toIterable().containsExactly("WebhookUrl", "WebhookEvents");
        assertThat(view.body().path("WebhookEvents"))
                .map(event -> event.asText())
                .containsExactly("test-created", "referral-created");
    }

    @Test
    void without_one_there_is_nothing_to_view_or_to_replace() {
        assertThat(rest.get("contoso-referrals", PATH).status()).isEqualTo(404);
        assertThat(replace("contoso-referrals", HERE, "referral-created").status())
                .isEqualTo(404);
    }

    @Test
    void a_repeat_is_the_same_registration() {
        Rest.Answer first = register("contoso-referrals", HERE, "referral-created");
        Rest.Answer again = register("contoso-referrals", HERE, "referral-created");

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void another_address_is_only_taken_by_a_put() {
        Rest.Answer first = register("contoso-referrals", HERE, "referral-created");

        Rest.Answer second = register("contoso-referrals", THERE, "referral-created");
        assertThat(second.status()).isEqualTo(409);
        assertThat(rest.get("contoso-referrals", PATH).body().path("WebhookUrl").asText())
                .isEqualTo(HERE);

        Rest.Answer replaced = replace("contoso-referrals", THERE, "referral-updated");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.body().path("SubscriberId")).isEqualTo(first.body().path("SubscriberId"));
        assertThat(rest.get("contoso-referrals", PATH).body().toString())
                .contains(THERE, "referral-updated")
                .doesNotContain("referral-created");
    }

    @Test
    void a_registration_without_events_is_at_rest() {
        register("contoso-referrals", HERE, "referral-created");

        assertThat(replace("contoso-referrals", HERE).status()).isEqualTo(200);
        assertThat(rest.get("contoso-referrals", PATH).body().path("WebhookEvents"))
                .isEmpty();
    }

    @Test
    void each_answer_has_the_ids_by_which_people_talk_about_it() {
        String mine = UUID.randomUUID().toString();

        var answer = api.call("contoso-admin", "GET", PATH + "/events", null, "MS-CorrelationId", mine);
        var refused = api.call(null, "GET", PATH, null, "MS-CorrelationId", "<no id>");

        assertThat(answer.header("MS-CorrelationId")).hasValue(mine);
        assertThat(refused.header("MS-CorrelationId")).get().satisfies(UUID::fromString);
        assertThat(List.of(answer, refused)).allSatisfy(each -> {
            assertThat(each.header("MS-RequestId")).get().satisfies(UUID::fromString);
            assertThat(each.header("X-Locale")).hasValue("en-US");
        });
    }

    @Test
    void organisations_never_see_each_others() {
        register("contoso-referrals", HERE, "referral-created");

        assertThat(rest.get("fabrikam-referrals", PATH).status()).isEqualTo(404);
        assertThat(rest.get("seller", PATH).status()).isEqualTo(404);
        assertThat(register("fabrikam-referrals", THERE, "referral-created").status())
                .isEqualTo(200);
        assertThat(rest.get("contoso-admin", PATH).body().path("WebhookUrl").asText())
                .isEqualTo(HERE);
    }

    @Test
    void all_vendor_staff_share_one() {
        register("seller", HERE, "referral-created");

        assertThat(rest.get("marketing", PATH).body().path("WebhookUrl").asText())
                .isEqualTo(HERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "source", "admin"})
    void nobody_else_registers(String user) {
        assertThat(register(user, HERE, "referral-created").status()).isEqualTo(403);
        assertThat(rest.get(user, PATH).status()).isEqualTo(403);
    }

    @Test
    void a_stranger_is_asked_who_it_is() {
        assertThat(rest.get(null, PATH).status()).isEqualTo(401);
        assertThat(rest.post(null, PATH, Map.of()).status()).isEqualTo(401);
    }

    @Test
    void names_are_read_in_either_case() {
        Rest.Answer answer = rest.post(
                "contoso-referrals",
                PATH,
                Map.of(
                        "webhookUrl",
                        HERE,
                        "webhookEvents",
                        List.of("referral-created"),
                        "signatureTokenToMsSignatureHeader",
                        "true"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://2130706434/",
                "https://0x0a000001/",
                "https://[fd00::1]/",
                "https://[::ffff:10.0.0.1]/",
                "http://10.0.0.1/",
                "ftp://localhost/",
                "https://user@localhost:8443/"
            })
    void an_address_inside_is_refused(String address) {
        Rest.Answer answer = register("contoso-referrals", address, "referral-created");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("WebhookUrl");
        assertThat(rest.get("contoso-referrals", PATH).status()).isEqualTo(404);
    }

    @Test
    void what_is_missing_or_unknown_is_refused() {
        assertThat(register("contoso-referrals", HERE).status()).isEqualTo(400);
        assertThat(register("contoso-referrals", HERE, "referral-deleted").status())
                .isEqualTo(400);
        assertThat(rest.post("contoso-referrals", PATH, Map.of("WebhookUrl", HERE))
                        .status())
                .isEqualTo(400);
        assertThat(rest.post("contoso-referrals", PATH, Map.of("WebhookEvents", List.of("referral-created")))
                        .status())
                .isEqualTo(400);
        assertThat(rest.post("contoso-referrals", PATH, "{").status()).isEqualTo(400);
        assertThat(rest.post("contoso-referrals", PATH, nothings()).status()).isEqualTo(400);
    }

    private static Map<String, Object> nothings() {
        Map<String, Object> order = new HashMap<>();
        order.put("WebhookUrl", HERE);
        order.put("WebhookEvents", java.util.Collections.singletonList(null));
        return order;
    }

    private Rest.Answer register(String user, String address, String... events) {
        return rest.post(user, PATH, Map.of("WebhookUrl", address, "WebhookEvents", List.of(events)));
    }

    private Rest.Answer replace(String user, String address, String... events) {
        return rest.call(user, "PUT", PATH, Map.of("WebhookUrl", address, "WebhookEvents", List.of(events)));
    }
}
