package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.Outcome;
import io.leadflow.lead.Stage;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
class LifecycleTest {

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Test
    void a_lead_is_accepted_and_won() {
        UUID lead = leads.received();
        leads.answer(lead, leads.acceptance());
        assertThat(leads.lead(lead).stage()).isEqualTo(Stage.ACCEPTED);
        leads.answer(lead, Map.of("outcome", "WON"));
        assertThat(leads.lead(lead).outcome()).isEqualTo(Outcome.WON);
        jobs.run(lead, "serviceTask_notifyVendor");
    }
}
