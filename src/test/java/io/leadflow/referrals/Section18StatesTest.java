package io.leadflow.referrals;

import static io.leadflow.referrals.Api.replace;
import static io.leadflow.referrals.Api.state;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.LeadHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
@DisplayName("1.8 The state machine")
class Section18StatesTest {

    private static final List<String> STATUSES = List.of("None", "New", "Active", "Closed");
    private static final List<String> SUBSTATUSES =
            List.of("None", "Pending", "Received", "Accepted", "Won", "Lost", "Declined", "Expired");

    @Autowired
    Api api;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    LeadHistory history;

    @Test
    void a_new_lead_is_pending_until_someone_of_the_partner_gets_it() {
        String id = leads.received().toString();
        assertThat(api.list("contoso-admin", "$filter=engagementId eq '" + id + "'")
                        .text("/value/0/substatus"))
                .isEqualTo("Pending");
        assertThat(api.get("seller", id).text("/substatus")).isEqualTo("Pending");

        assertThat(api.get("contoso-admin", id).text("/substatus")).isEqualTo("Received");

        assertThat(api.get("seller", id).text("/substatus")).isEqualTo("Received");
        assertThat(history.of(UUID.fromString(id))).extracting("actor").containsExactly("source", "contoso-admin");
    }

    @Test
    void a_received_lead_is_accepted_or_declined_and_nothing_else() {
        assertAllowed(this::received, "New/Received", "Active/Accepted", "Closed/Declined");
    }

    @Test
    void a_pending_lead_may_also_stay_so_or_be_received() {
        assertAllowed(
                () -> leads.received().toString(), "New/Pending", "New/Received", "Active/Accepted", "Closed/Declined");
    }

    @Test
    void an_accepted_lead_is_won_or_lost_and_nothing_else() {
        assertAllowed(() -> leads.accepted().toString(), "Active/Accepted", "Closed/Won", "Closed/Lost");
    }

    @Test
    void a_closed_lead_stays_as_it_is() {
        Map<String, List<Map<String, Object>>> ends = Map.of(
                "Closed/Won", state("Closed", "Won"),
                "Closed/Lost", state("Closed", "Lost"));
        ends.forEach((end, patch) -> assertFinal(closed(leads.accepted().toString(), patch), end));
        assertFinal(closed(received(), state("Closed", "Declined")), "Closed/Declined");
        UUID expired = leads.received();
        jobs.runWhenDue(expired, "timerEvent_responseOverdue");
        assertFinal(expired.toString(), "Closed/Expired");
    }

    @Test
    void decisions_over_the_wire_are_those_of_the_process() {
        String id = api.post("seller", Samples.lead()).ok().id();
        UUID lead = UUID.fromString(id);
        assertThat(leads.openTask(lead).getTaskDefinitionKey()).isEqualTo("userTask_respondToLead");

        assertThat(api.patch("contoso-referrals", id, acceptance()).status()).isEqualTo(204);
        assertThat(leads.openTask(lead).getTaskDefinitionKey()).isEqualTo("userTask_closeDeal");
        assertThat(leads.lead(lead).state()).isEqualTo("Accepted");

        assertThat(api.patch("contoso-referrals", id, state("Closed", "Won")).status())
                .isEqualTo(204);
        assertThat(leads.openTask(lead)).isNull();
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Won)");
        assertThat(api.get("contoso-referrals", id).text("/closedDateTime")).isNotNull();
    }

    @Test
    void what_a_sender_said_of_the_deal_counts_when_it_is_accepted() {
        var lead = Samples.lead("name", "Data centre");
        lead.set("details", Samples.ownDeal().get("details"));
        String id = api.post("seller", lead).ok().id();

        assertThat(api.patch("contoso-referrals", id, state("Active", "Accepted"))
                        .status())
                .isEqualTo(204);
        assertThat(leads.lead(UUID.fromString(id)).deal().name()).isEqualTo("Data centre");
    }

    @Test
    void an_acceptance_without_name_value_or_date_names_the_first_that_is_missing() {
        String id = received();
        List<Map<String, Object>> patch = new ArrayList<>(state("Active", "Accepted"));
        api.patch("contoso-admin", id, patch).isRefused(400, "invalidRequest", "name");
        patch.add(replace("/name", "Cloud move"));
        api.patch("contoso-admin", id, patch).isRefused(400, "invalidRequest", "details/dealValue");
        patch.add(replace("/details/dealValue", "10000"));
        api.patch("contoso-admin", id, patch).isRefused(400, "invalidRequest", "details/currency");
        patch.add(replace("/details/currency", "EUR"));
        api.patch("contoso-admin", id, patch).isRefused(400, "invalidRequest", "details/closingDateTime");
        assertThat(api.get("contoso-admin", id).text("/name")).isNull();

        patch.add(replace("/details/closingDateTime", Samples.NEXT_YEAR));
        assertThat(api.patch("contoso-admin", id, patch).status()).isEqualTo(204);
    }

    @Test
    void a_refusal_and_a_loss_have_a_reason() {
        api.patch("contoso-admin", received(), state("Closed", "Declined"))
                .isRefused(400, "invalidRequest", "statusReason");
        api.patch("contoso-admin", leads.accepted().toString(), state("Closed", "Lost"))
                .isRefused(400, "invalidRequest", "statusReason");
    }

    @Test
    void a_reason_in_words_of_the_callers_own_comes_back_as_it_was() {
        String id = received();
        List<Map<String, Object>> patch = new ArrayList<>(state("Closed", "Declined"));
        patch.add(replace("/statusReason", "We do not do this (any more)"));

        api.patch("contoso-admin", id, patch);

        assertThat(api.get("contoso-admin", id).text("/statusReason")).isEqualTo("We do not do this (any more)");
        assertThat(leads.lead(UUID.fromString(id)).closingReason()).hasToString("OTHER");
    }

    private void assertAllowed(java.util.function.Supplier<String> referral, String... allowed) {
        String refused = referral.get();
        String state = stateOf(refused);
        for (String status : STATUSES) {
            for (String substatus : SUBSTATUSES) {
                String goal = status + "/" + substatus;
                if (List.of(allowed).contains(goal)) {
                    String id = referral.get();
                    assertThat(api.patch("contoso-admin", id, complete(status, substatus))
                                    .status())
                            .as(goal)
                            .isEqualTo(204);
                    assertThat(stateOf(id)).isEqualTo(goal);
                } else {
                    var answer = api.patch("contoso-admin", refused, complete(status, substatus));
                    answer.isRefused(409, "invalidRequest");
                    assertThat(answer.message()).contains(state);
                }
            }
        }
        assertThat(stateOf(refused)).isEqualTo(state);
    }

    private void assertFinal(String id, String end) {
        assertThat(stateOf(id)).isEqualTo(end);
        List<Object> patches = new ArrayList<>(List.of(List.of(replace("/details/notes", "Too late"))));
        STATUSES.forEach(status -> SUBSTATUSES.forEach(substatus -> patches.add(complete(status, substatus))));
        patches.forEach(patch -> {
            var answer = api.patch("contoso-admin", id, patch);
            answer.isRefused(409, "invalidRequest");
            assertThat(answer.message()).contains(end);
        });
        assertThat(stateOf(id)).isEqualTo(end);
    }

    private String received() {
        String id = leads.received().toString();
        api.get("contoso-admin", id).ok();
        return id;
    }

    private String closed(String id, List<Map<String, Object>> patch) {
        List<Map<String, Object>> whole = new ArrayList<>(patch);
        whole.add(replace("/statusReason", "Other"));
        assertThat(api.patch("contoso-admin", id, whole).status()).isEqualTo(204);
        return id;
    }

    private static List<Map<String, Object>> complete(String status, String substatus) {
        List<Map<String, Object>> patch = new ArrayList<>(acceptance());
        patch.addAll(state(status, substatus));
        patch.add(replace("/statusReason", "Other"));
        return patch;
    }

    private static List<Map<String, Object>> acceptance() {
        List<Map<String, Object>> patch = new ArrayList<>(state("Active", "Accepted"));
        patch.add(replace("/name", "Cloud move"));
        patch.add(replace("/details/dealValue", 10000));
        patch.add(replace("/details/currency", "EUR"));
        patch.add(replace("/details/closingDateTime", Samples.NEXT_YEAR));
        return patch;
    }

    /** As the vendor sees it, who opens nothing. */
    private String stateOf(String id) {
        var referral = api.get("seller", id).ok();
        return referral.text("/status") + "/" + referral.text("/substatus");
    }
}
