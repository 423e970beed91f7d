package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.Jobs;
import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.TestSurroundings;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B8: whoever the process writes to is written to in their own language. */
@LeadflowTest
class RecipientsLanguageTest {

    @Autowired
    Leads leads;

    @Autowired
    Jobs jobs;

    @Test
    void the_contact_of_the_location_hears_of_a_lead_in_their_language() throws Exception {
        var lead = leads.received(
                order(Map.of("partnerId", "fabrikam", "products", "[\"DeveloperTools\"]", "contactRequested", true)));

        jobs.run(lead, "serviceTask_notifyPartner");

        var mail = mailTo("leads@fabrikam.example");
        assertThat(mail.getSubject()).isEqualTo("Nowy lead od firmy Litware");
        assertThat(text(mail))
                .contains("Dotyczy: Narzędzia deweloperskie", "czasu UTC", "Prosi o bezpośredni kontakt: Tak");
    }

    @Test
    void the_customer_hears_of_a_decline_in_their_language_and_by_their_name_in_its_order() throws Exception {
        var lead = leads.received(
                order(Map.of("contactFirstName", "小明", "contactLastName", "王", "contactLocale", "zh-Hans")));
        leads.answer(lead, Leads.decline());

        jobs.run(lead, "serviceTask_notifyCustomer");

        var mail = mailTo("ann.beebe@litware.example");
        assertThat(mail.getSubject()).isEqualTo("您向 Contoso 提交的咨询：请选择其他合作伙伴");
        assertThat(mail.getContentLanguage()).containsExactly("zh-CN");
        assertThat(text(mail)).startsWith("王小明，您好！").contains("内容：客户咨询");
    }

    @Test
    void the_sender_hears_of_an_expiry_in_their_language() throws Exception {
        var lead = leads.received(order(Map.of("senderEmail", "dora@vendor.example", "senderLocale", "hu")));
        jobs.runWhenDue(lead, "timerEvent_responseOverdue");

        jobs.run(lead, "serviceTask_notifySender");

        var mail = mailTo("dora@vendor.example");
        assertThat(mail.getSubject()).isEqualTo("Contoso nem válaszolt, az érdeklődő lejárt: Litware");
        assertThat(text(mail)).startsWith("Üdvözöljük!").contains("Tárgy: Ügyfélmegkeresés", "(UTC)");
    }

    @Test
    void the_vendor_hears_value_closing_date_and_reason_of_a_deal() throws Exception {
        var lead = leads.received();
        var acceptance = leads.acceptance();
        acceptance.put("closingDate", "2099-02-27");
        leads.answer(lead, acceptance);
        leads.answer(lead, Map.of("outcome", "LOST", "lostReason", "CHOSE_ANOTHER_VENDOR"));

        jobs.run(lead, "serviceTask_notifyVendor");

        assertThat(text(mailTo("partner-leads@vendor.example")))
                .contains("Deal: Cloud move\nValue: SEK\u00A0120,000.50\nClosing date: February 27, 2099\n")
                .contains("Reason: Customer chose another vendor");
    }

    private static Map<String, Object> order(Map<String, ?> more) {
        var order = new HashMap<>(Leads.order());
        order.putAll(more);
        return order;
    }

    private static MimeMessage mailTo(String address) {
        var mails = TestSurroundings.MAIL_SERVER.getReceivedMessagesForDomain(address);
        assertThat(mails).hasSize(1);
        return mails[0];
    }

    private static String text(MimeMessage mail) throws Exception {
        var text = ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        return ((String) text).replace("\r\n", "\n");
    }
}
