package io.leadflow.referrals;

import static io.leadflow.referrals.Api.add;
import static io.leadflow.referrals.Api.replace;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadflow.Deliveries;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.HistoryEntry;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import io.leadflow.webhook.Receiver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a caller writes at once, its subscribers hear of it once; the history keeps each part of it. */
@LeadflowTest
class OneWriteOneEventTest {

    private static final String CREATED = "referral-created";
    private static final String UPDATED = "referral-updated";

    @Autowired
    Api api;

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    Deliveries deliveries;

    @Autowired
    LeadHistory history;

    Receiver partner;
    Receiver vendor;

    @BeforeEach
    void subscribe() {
        partner = new Receiver();
        vendor = new Receiver();
    }

    @AfterEach
    void forget() {
        partner.close();
        vendor.close();
        deliveries.forgetAll();
    }

    @Test
    void aPatchOfTheDealOfWhatIsKeptBesideItAndOfTheStatusIsOneEvent() {
        UUID lead = leads.received();
        listen(CREATED, UPDATED);

        assertThat(api.patch("contoso-admin", lead.toString(), acceptance()).status())
                .isEqualTo(204);
        deliveries.runAll(lead);

        assertThat(partner.eventNames()).containsExactly(UPDATED);
        assertThat(vendor.eventNames()).containsExactly(UPDATED);
        assertThat(history.of(lead))
                .extracting(HistoryEntry::occasion)
                .containsExactly(Occasion.RECEIVED, Occasion.EDITED, Occasion.EDITED, Occasion.ACCEPTED);
    }

    @Test
    void aPutIsOneEvent() {
        ObjectNode referral = api.get("contoso-admin", leads.accepted().toString())
                .ok()
                .body()
                .deepCopy();
        listen(CREATED, UPDATED);
        referral.put("name", "Renamed")
                .put("salesStage", "Close")
                .put("status", "Closed")
                .put("substatus", "Won");

        api.put("contoso-admin", referral.path("id").asText(), referral, "If-Match", "*")
                .ok();
        deliveries.runAll(UUID.fromString(referral.path("id").asText()));

        assertThat(partner.eventNames()).containsExactly(UPDATED);
        assertThat(vendor.eventNames()).containsExactly(UPDATED);
    }

    @Test
    void aReferralThatComesWithWhatItsSenderKnowsOfTheDealIsOnlyCreated() {
        listen(CREATED, UPDATED);
        ObjectNode referral = Samples.whole();
        referral.remove("engagementId");

        UUID lead = UUID.fromString(api.post("seller", referral).ok().id());
        deliveries.runAll(lead);

        assertThat(leads.lead(lead).deal().name()).isEqualTo("Contoso Test Referral");
        assertThat(partner.eventNames()).containsExactly(CREATED);
        assertThat(vendor.eventNames()).containsExactly(CREATED);
    }

    @Test
    void twoWritesAreTwoEvents() {
        UUID lead = leads.accepted();
        listen(UPDATED);

        api.patch("contoso-admin", lead.toString(), List.of(replace("/details/notes", "Called")));
        api.patch("contoso-admin", lead.toString(), List.of(replace("/details/notes", "Called again")));
        deliveries.runAll(lead);

        assertThat(partner.eventNames()).containsExactly(UPDATED, UPDATED);
    }

    @Test
    void whoeverAskedOnlyForUpdatesHearsNothingOfTheBeginning() {
        listen(UPDATED);

        String id = api.post("seller", Samples.whole()).ok().id();

        assertThat(deliveries.about(UUID.fromString(id))).isEmpty();
    }

    @Test
    void aWriteThatIsRefusedIsNoEvent() {
        UUID lead = leads.received();
        listen(UPDATED);

        api.patch(
                        "contoso-admin",
                        lead.toString(),
                        List.of(replace("/salesStage", "Close"), replace("/status", "Active")))
                .isRefused(409, "invalidRequest");

        assertThat(deliveries.about(lead)).isEmpty();
    }

    private void listen(String... events) {
        partner.subscribe(rest, "contoso-referrals", events);
        vendor.subscribe(rest, "seller", events);
    }

    private static List<Map<String, Object>> acceptance() {
        return List.of(
                replace("/name", "Cloud move"),
                replace("/details/dealValue", 10000),
                replace("/details/currency", "EUR"),
                replace("/details/closingDateTime", Samples.NEXT_YEAR),
                replace("/salesStage", "Develop"),
                add("/team/-", Map.of("firstName", "Nils", "email", "nils@contoso.example")),
                replace("/status", "Active"),
                replace("/substatus", "Accepted"));
    }
}
