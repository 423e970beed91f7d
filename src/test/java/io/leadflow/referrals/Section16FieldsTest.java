package io.leadflow.referrals;

import static io.leadflow.referrals.Api.replace;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
@DisplayName("1.6 The referral")
class Section16FieldsTest {

    @Autowired
    Api api;

    @Autowired
    Leads leads;

    @Test
    void every_field_that_a_sender_writes_comes_back_to_sender_and_receiver_as_it_was() {
        var created = api.post("seller", Samples.whole()).ok();

        assertHolds(created.body(), Samples.whole());
        assertHolds(api.get("seller", created.id()).ok().body(), Samples.whole());
        assertHolds(api.get("contoso-referrals", created.id()).ok().body(), Samples.whole());
    }

    @Test
    void every_field_of_an_own_deal_comes_back_as_it_was() {
        ObjectNode deal = Samples.whole();
        deal.putArray("target").addObject().put("type", "SolutionProfile").put("id", "some-solution");
        var created = api.post("contoso-referrals", deal).ok();

        assertHolds(created.body(), deal);
        assertHolds(api.get("contoso-admin", created.id()).ok().body(), deal);
    }

    @Test
    void what_the_product_says_itself_is_not_written_by_callers() {
        ObjectNode referral = Samples.lead();
        referral.put("id", UUID.randomUUID().toString())
                .put("organizationId", "fabrikam")
                .put("createdDateTime", "2000-01-01T00:00:00Z")
                .put("direction", "Outgoing")
                .put("favorite", true)
                .put("eTag", "\"mine\"")
                .put("isSpam", true)
                .put("acceptedDateTime", "2000-01-01T00:00:00Z");

        var created = api.post("seller", referral).ok();

        assertThat(created.id()).isNotEqualTo(referral.path("id").asText());
        assertThat(created.text("/organizationId")).isEqualTo("contoso");
        assertThat(created.text("/organizationName")).isEqualTo("Contoso");
        assertThat(created.text("/createdDateTime")).matches("2\\d{3}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{7}Z");
        assertThat(created.text("/direction")).isEqualTo("Incoming");
        assertThat(created.body().path("favorite").asBoolean()).isFalse();
        assertThat(created.body().path("isSpam").asBoolean()).isFalse();
        assertThat(created.body().has("acceptedDateTime")).isFalse();
    }

    @Test
    void a_lead_of_another_origin_is_a_referral_too() {
        String id = leads.received(Leads.orderWith("contactRequested", true)).toString();

        var referral = api.get("contoso-referrals", id).ok();

        assertThat(referral.text("/engagementId")).isEqualTo(id);
        assertThat(referral.text("/type")).isEqualTo("Independent");
        assertThat(referral.text("/qualification")).isEqualTo("Direct");
        assertThat(referral.text("/customerProfile/name")).isEqualTo("Litware");
        assertThat(referral.text("/customerProfile/team/0/email")).isEqualTo("ann.beebe@litware.example");
        assertThat(referral.text("/details/notes")).isEqualTo("Someone to move our shop to the cloud");
        assertThat(referral.body().at("/details/customerRequestedContact").asBoolean())
                .isTrue();
        assertThat(referral.text("/inviteContext/invitedBy/organizationId")).isEqualTo("msft");
        assertThat(referral.text("/target/0/id")).isEqualTo("contoso-hq");
        assertThat(referral.body().get("externalReferenceId").isNull()).isTrue();
    }

    @Test
    void the_answer_is_due_14_days_after_the_lead_came_to_the_second() {
        var created = api.post("seller", Samples.lead()).ok();

        assertThat(created.text("/expirationDateTime"))
                .endsWith(":" + created.text("/expirationDateTime").substring(17, 19) + ".0000000Z");
        assertThat(java.time.Duration.between(
                        java.time.Instant.parse(created.text("/createdDateTime")),
                        java.time.Instant.parse(created.text("/expirationDateTime"))))
                .isBetween(
                        java.time.Duration.ofDays(14).minusSeconds(1),
                        java.time.Duration.ofDays(14).plusSeconds(5));
    }

    @Test
    void changes_on_the_page_show_and_what_callers_wrote_beside_stays() {
        ObjectNode sent = Samples.whole();
        String id = api.post("seller", sent).ok().id();
        var acceptance = leads.acceptance();
        acceptance.put(
                "partnerContacts",
                "[{\"name\":\"Clara van den Berg\",\"phone\":\"+46 8 123 45 67\","
                        + "\"email\":\"Clara.Berg@contoso.example\"},{\"name\":\"Nils Olof Ek\"}]");
        assertThat(leads.answer(UUID.fromString(id), acceptance).status()).isEqualTo(204);

        var referral = api.get("contoso-referrals", id).ok();

        assertThat(referral.text("/name")).isEqualTo("Cloud move");
        assertThat(referral.body().at("/details/dealValue").decimalValue()).isEqualByComparingTo("120000.50");
        assertThat(referral.text("/details/currency")).isEqualTo("SEK");
        assertThat(referral.body().at("/team/0")).isEqualTo(sent.at("/team/0"));
        assertThat(referral.text("/team/1/firstName")).isEqualTo("Nils Olof");
        assertThat(referral.text("/team/1/lastName")).isEqualTo("Ek");
        assertThat(referral.text("/salesStage")).isEqualTo("20");
        assertThat(referral.text("/acceptedDateTime")).isNotNull();
    }

    @Test
    void the_sender_does_not_see_what_the_receiver_made_of_reference_notes_and_team() {
        String id = api.post("seller", Samples.whole()).ok().id();
        api.patch(
                "contoso-referrals",
                id,
                List.of(
                        replace("/externalReferenceId", "OURS-1"),
                        replace("/details/notes", "They are in a hurry"),
                        replace("/team", List.of())));

        var seen = api.get("seller", id).ok();

        assertThat(seen.text("/externalReferenceId")).isEqualTo("CRM-4711");
        assertThat(seen.text("/details/notes")).isEqualTo("They want to leave their data centre.");
        assertThat(seen.text("/team/0/title")).isEqualTo("Seller");
        assertThat(api.get("contoso-referrals", id).text("/externalReferenceId"))
                .isEqualTo("OURS-1");
    }

    /** Everything written is there; the product may say more. */
    private static void assertHolds(JsonNode whole, JsonNode written) {
        written.properties().forEach(property -> {
            JsonNode value = whole.get(property.getKey());
            if (property.getValue().isObject()) {
                assertHolds(value, property.getValue());
            } else if (property.getValue().isNumber()) {
                assertThat(value.decimalValue())
                        .as(property.getKey())
                        .isEqualByComparingTo(property.getValue().decimalValue());
            } else {
                assertThat(value).as(property.getKey()).isEqualTo(property.getValue());
            }
        });
    }
}
