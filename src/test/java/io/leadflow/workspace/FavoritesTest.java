package io.leadflow.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T2: favourites are per user, and Tasklist's filter lists them. */
@LeadflowTest
class FavoritesTest {

    @Autowired
    Leads leads;

    @Autowired
    Rest rest;

    UUID lead;

    @BeforeEach
    void aReceivedLead() {
        lead = leads.received();
    }

    @Test
    void a_marked_lead_stands_under_favorites_when_received_and_when_accepted() {
        assertThat(mark("contoso-referrals", "PUT")).isEqualTo(204);
        assertThat(favoritesOf("contoso-referrals"))
                .contains(leads.openTask(lead).getId());

        leads.answer(lead, leads.acceptance());
        assertThat(favoritesOf("contoso-referrals"))
                .contains(leads.openTask(lead).getId());
    }

    @Test
    void a_mark_is_for_the_one_who_made_it() {
        mark("contoso-referrals", "PUT");
        assertThat(favoritesOf("contoso-admin"))
                .doesNotContain(leads.openTask(lead).getId());
    }

    @Test
    void claiming_alone_lists_nothing() {
        claim("contoso-referrals");
        assertThat(favoritesOf("contoso-referrals"))
                .doesNotContain(leads.openTask(lead).getId());
    }

    @Test
    void a_marked_lead_stays_listed_when_someone_claims_it() {
        mark("contoso-referrals", "PUT");
        claim("contoso-admin");
        assertThat(favoritesOf("contoso-referrals"))
                .contains(leads.openTask(lead).getId());
    }

    @Test
    void marking_twice_is_marking_once_and_unmarking_takes_it_back() {
        mark("contoso-referrals", "PUT");
        assertThat(mark("contoso-referrals", "PUT")).isEqualTo(204);
        assertThat(favoritesOf("contoso-referrals"))
                .containsOnlyOnce(leads.openTask(lead).getId());

        assertThat(mark("contoso-referrals", "DELETE")).isEqualTo(204);
        assertThat(favoritesOf("contoso-referrals"))
                .doesNotContain(leads.openTask(lead).getId());
    }

    @Test
    void an_archived_lead_can_be_marked() {
        leads.answer(lead, Leads.decline());
        assertThat(mark("contoso-referrals", "PUT")).isEqualTo(204);
    }

    @Test
    void a_lead_of_another_organisation_is_not_there_to_be_marked() {
        assertThat(mark("fabrikam-referrals", "PUT")).isEqualTo(404);
        assertThat(mark("seller", "PUT")).isEqualTo(404);
    }

    private int mark(String user, String method) {
        return rest.call(user, method, "/leads/" + lead + "/favorite", null).status();
    }

    private void claim(String user) {
        String task = leads.openTask(lead).getId();
        assertThat(rest.post(user, "/engine-rest/task/" + task + "/claim", Map.of("userId", user))
                        .status())
                .isEqualTo(204);
    }

    private List<String> favoritesOf(String user) {
        return new TaskFilter(rest, "Favorites").tasks(user);
    }
}
