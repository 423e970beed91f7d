package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.ClosingReason;
import io.leadflow.lead.ContactFlag;
import io.leadflow.lead.Inquiry;
import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadHistory;
import io.leadflow.lead.LeadType;
import io.leadflow.lead.Occasion;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.WrongState;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What customers do with their inquiries: pass them on (B3) and take them back. */
@LeadflowTest
class InquiryWorkflowTest {

    @Autowired
    InquiryWorkflow inquiries;

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Autowired
    LeadHistory history;

    @Test
    void a_declined_inquiry_goes_on_as_it_is_and_the_second_partner_has_it_with_its_flame() {
        Map<String, Object> order = Leads.orderWith("contactRequested", true);
        order.put("leadType", "MARKETING_QUALIFIED");
        order.put("products", "[\"Azure\",\"DynamicsAX,GP,NAV,SL\"]");
        order.put("contactLocale", "zh-CN");
        order.put("customerSize", "1to9employees");
        UUID first = declined(leads.received(order));

        UUID second = inquiries.passOn(first, "fabrikam");

        Lead lead = leads.lead(second);
        Inquiry asked = leads.lead(first).inquiry();
        assertThat(lead.partnerId()).isEqualTo("fabrikam");
        assertThat(lead.contactFlag()).isEqualTo(ContactFlag.BURNING);
        assertThat(lead.predecessorId()).isEqualTo(first);
        assertThat(lead.inquiry())
                .isEqualTo(new Inquiry(
                        LeadType.CUSTOMER_INQUIRY, asked.customer(), asked.contact(), asked.need(), true, true));
        assertThat(leads.openTask(second).getTenantId()).isEqualTo("fabrikam");
    }

    @Test
    void both_histories_say_where_the_inquiry_came_from_and_went_to() {
        UUID first = declined(leads.received());
        UUID second = inquiries.passOn(first, "fabrikam");

        var last = history.of(first).get(2);
        assertThat(last.occasion()).isEqualTo(Occasion.PASSED_ON);
        assertThat(last.actor()).isEqualTo("customer");
        assertThat(last.changes()).extracting("field", "to").containsExactly(tuple("successor", second.toString()));
        assertThat(history.of(second).get(0).changes())
                .extracting("field", "to")
                .contains(tuple("predecessor", first.toString()));
        assertThat(history.of(second).get(0).actor()).isEqualTo("directory");
    }

    @Test
    void an_expired_inquiry_can_be_passed_on() {
        UUID lead = leads.received();
        jobs.runWhenDue(lead, "timerEvent_responseOverdue");

        assertThat(leads.lead(inquiries.passOn(lead, "fabrikam")).state()).isEqualTo("Received");
    }

    @Test
    void however_often_a_customer_clicks_there_is_one_new_lead() {
        UUID first = declined(leads.received());

        var clicks = Stream.generate(() -> CompletableFuture.supplyAsync(() -> inquiries.passOn(first, "fabrikam")))
                .limit(6)
                .toList();

        assertThat(new HashSet<>(clicks.stream().map(CompletableFuture::join).toList()))
                .hasSize(1);
        assertThat(history.of(first)).extracting("occasion").containsOnlyOnce(Occasion.PASSED_ON);
    }

    @Test
    void an_inquiry_never_goes_back_to_a_partner_who_had_it() {
        UUID first = declined(leads.received());
        UUID second = inquiries.passOn(first, "fabrikam");
        jobs.runWhenDue(second, "timerEvent_responseOverdue");

        assertThatThrownBy(() -> inquiries.passOn(second, "contoso"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("partnerId must name a partner who has not had this inquiry before.");
    }

    @Test
    void an_inquiry_goes_only_to_partners_who_take_leads() {
        UUID first = declined(leads.received());

        assertThatThrownBy(() -> inquiries.passOn(first, "northwind"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("published business profile");
        assertThat(history.of(first)).hasSize(2);
    }

    @Test
    void while_a_partner_has_the_inquiry_it_cannot_be_passed_on() {
        UUID received = leads.received();
        UUID accepted = leads.accepted();
        UUID withdrawn = leads.received();
        inquiries.withdraw(withdrawn);

        for (UUID lead : List.of(received, accepted, withdrawn)) {
            assertThatThrownBy(() -> inquiries.passOn(lead, "fabrikam")).isInstanceOf(WrongState.class);
        }
    }

    @Test
    void nobody_but_the_directory_says_which_inquiry_is_passed_on() {
        UUID first = declined(leads.received());
        Map<String, Object> order = Leads.orderWith("predecessorId", first.toString());
        order.put("partnerId", "fabrikam");

        assertThat(leads.lead(leads.received(order)).predecessorId()).isNull();
        assertThat(history.of(first)).hasSize(2);
    }

    @Test
    void a_withdrawn_lead_is_lost_for_a_reason_that_no_partner_can_give() {
        UUID lead = leads.received();
        inquiries.withdraw(lead);

        assertThat(leads.lead(lead).closingReason()).isEqualTo(ClosingReason.CUSTOMER_WITHDREW);
        assertThat(history.of(lead)).extracting("actor").containsExactly("source", "customer");
        assertThat(leads.answer(leads.received(), Map.of("decision", "DECLINE", "declineReason", "CUSTOMER_WITHDREW"))
                        .message())
                .startsWith("declineReason must be one of BUDGET_NOT_ADEQUATE")
                .doesNotContain("WITHDREW");
    }

    @Test
    void an_archived_inquiry_cannot_be_withdrawn() {
        UUID lead = declined(leads.received());

        assertThatThrownBy(() -> inquiries.withdraw(lead)).isInstanceOf(WrongState.class);
        assertThat(leads.lead(lead).state()).isEqualTo("Archived (Declined)");
    }

    private UUID declined(UUID lead) {
        leads.answer(lead, Leads.decline());
        return lead;
    }
}
