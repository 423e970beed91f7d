package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Instances;
import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Mails;
import io.leadflow.Rest;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.Occasion;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** L5 and B2: who is reminded of a lead that waits, and who is told when it expires. */
@LeadflowTest
class NobodyAnsweredTest {

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    Instances instances;

    @Autowired
    LeadHistory history;

    @Test
    void the_vendor_hears_of_an_inquiry_that_expired_for_it_came_through_its_directory() {
        expire(leads.received());

        assertThat(Mails.to("partner-leads@vendor.example"))
                .containsExactly("No answer from Contoso: the lead from Litware has expired");
    }

    @Test
    void a_seller_hears_of_their_own_lead() {
        expire(startedBy("seller"));

        assertThat(Mails.to("seller@leadflow.example")).hasSize(1);
        assertThat(Mails.to("partner-leads@vendor.example")).isEmpty();
    }

    @Test
    void the_partner_who_sent_a_lead_on_hears_of_it_and_the_vendor_does_not() {
        expire(startedBy("fabrikam-referrals"));

        assertThat(Mails.to("leads@fabrikam.example")).hasSize(1);
        assertThat(Mails.to("partner-leads@vendor.example")).isEmpty();
    }

    @Test
    void a_partner_for_whom_a_system_sends_hears_at_the_address_that_was_given() {
        Map<String, Object> order = Leads.orderWith("senderType", "PARTNER");
        order.put("senderId", "fabrikam");
        order.put("senderEmail", "sales@fabrikam.example");

        expire(leads.received(order));

        assertThat(Mails.to("sales@fabrikam.example")).hasSize(1);
        assertThat(Mails.to("leads@fabrikam.example")).isEmpty();
    }

    @Test
    void a_reminder_is_kept_in_the_history() {
        UUID lead = leads.received();

        jobs.runWhenDue(lead, "timerEvent_reminderDue");
        jobs.run(lead, "serviceTask_remindPartner");

        assertThat(Mails.to("leads@contoso.example"))
                .containsExactly("Reminder: the lead from Litware is waiting for your answer");
        assertThat(history.of(lead)).last().satisfies(entry -> {
            assertThat(entry.occasion()).isEqualTo(Occasion.REMINDED);
            assertThat(entry.actor()).isEqualTo(LeadHistory.PROCESS);
            assertThat(entry.changes()).isEmpty();
        });
    }

    @Test
    void a_reminder_of_a_lead_that_was_answered_meanwhile_is_not_sent() {
        UUID lead = leads.received();
        jobs.runWhenDue(lead, "timerEvent_reminderDue");

        leads.answer(lead, leads.acceptance());
        jobs.run(lead, "serviceTask_remindPartner");

        assertThat(Mails.to("leads@contoso.example")).isEmpty();
        assertThat(history.of(lead)).extracting("occasion").doesNotContain(Occasion.REMINDED);
        assertThat(instances.passed(lead)).contains("endEvent_reminded");
    }

    private void expire(UUID lead) {
        jobs.runWhenDue(lead, "timerEvent_responseOverdue");
        jobs.run(lead, "serviceTask_notifySender");
    }

    private UUID startedBy(String user) {
        Rest.Answer answer = leads.start(user, Leads.orderWith("leadType", "SALES_QUALIFIED"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return UUID.fromString(answer.body().path("businessKey").asText());
    }
}
