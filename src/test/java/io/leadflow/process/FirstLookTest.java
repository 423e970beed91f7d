package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import io.leadflow.refusal.NotFound;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B5: the first look of the partner at a lead is kept, with who looked and when. */
@LeadflowTest
class FirstLookTest {

    static final SignedIn CLARA = LeadWorkflowTest.CLARA;
    static final SignedIn ANNA =
            new SignedIn("contoso-admin", "Anna Berg", List.of(Group.MPN_PARTNER_ADMIN), "contoso");
    static final SignedIn FRIDA =
            new SignedIn("fabrikam-referrals", "Frida Holm", List.of(Group.REFERRALS_ADMIN), "fabrikam");

    @Autowired
    LeadWorkflow workflow;

    @Autowired
    Leads leads;

    @Autowired
    LeadHistory history;

    @Test
    void the_first_look_opens_the_lead_and_the_second_changes_nothing() {
        UUID lead = leads.received();

        workflow.look(CLARA, lead);
        int version = leads.lead(lead).version();
        workflow.look(ANNA, lead);

        assertThat(leads.lead(lead).openedBy()).isEqualTo("contoso-referrals");
        assertThat(leads.lead(lead).openedAt()).isEqualTo(leads.lead(lead).updatedAt());
        assertThat(leads.lead(lead).version()).isEqualTo(version);
        assertThat(occasions(lead)).containsExactly(Occasion.RECEIVED, Occasion.OPENED);
    }

    @Test
    void of_many_first_looks_at_the_same_moment_one_is_the_first() {
        UUID lead = leads.received();

        IntStream.range(0, 16).parallel().forEach(look -> workflow.look(look % 2 == 0 ? CLARA : ANNA, lead));

        assertThat(occasions(lead)).containsExactly(Occasion.RECEIVED, Occasion.OPENED);
    }

    @Test
    void nobody_else_may_look_and_it_leaves_no_trace() {
        UUID lead = leads.received();

        assertThatThrownBy(() -> workflow.look(FRIDA, lead)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> workflow.look(LeadWorkflowTest.SELLER, lead)).isInstanceOf(NotFound.class);
        assertThat(leads.lead(lead).openedAt()).isNull();
    }

    @Test
    void a_lead_that_was_answered_unseen_stays_unopened() {
        UUID lead = leads.accepted();

        workflow.look(CLARA, lead);

        assertThat(leads.lead(lead).openedAt()).isNull();
        assertThat(occasions(lead)).doesNotContain(Occasion.OPENED);
    }

    private List<Occasion> occasions(UUID lead) {
        return history.of(lead).stream().map(entry -> entry.occasion()).toList();
    }
}
