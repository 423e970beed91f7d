package io.leadflow.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.WebSession;
import io.leadflow.lead.LeadHistory;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code /erasures/{leadId}}, where vendor staff erase a customer's personal data. */
@LeadflowTest
class ErasurePageTest {

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    LeadHistory history;

    @Test
    void vendor_staff_erase_an_archived_lead_and_the_history_says_who() {
        UUID lead = leads.received();
        leads.answer(lead, Leads.decline());
        WebSession seller = WebSession.of(rest, "seller");

        seller.submit("/erasures/" + lead, "/erasures/" + lead, "");

        assertThat(seller.page("/erasures/" + lead).body())
                .contains("The personal data of this lead have been erased.")
                .doesNotContain("Litware");
        assertThat(history.of(lead)).last().extracting("actor").isEqualTo("seller");
    }

    @Test
    void an_open_lead_is_left_alone() {
        UUID lead = leads.received();
        WebSession seller = WebSession.of(rest, "seller");

        assertThat(seller.page("/erasures/" + lead).body())
                .contains("This lead is still open.")
                .doesNotContain("Erase for good");
        assertThat(seller.page("/erasures/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contoso-referrals", "owner", "source", "admin"})
    void nobody_else_erases(String user) {
        UUID lead = leads.received();
        leads.answer(lead, Leads.decline());

        assertThat(rest.get(user, "/erasures/" + lead).status()).isEqualTo(403);
        assertThat(rest.post(user, "/erasures/" + lead, null).status()).isEqualTo(403);
    }
}
