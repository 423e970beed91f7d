package io.leadflow.lead;

import static io.leadflow.lead.GivenLead.ann;
import static io.leadflow.lead.GivenLead.cloud;
import static io.leadflow.lead.GivenLead.litware;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.lead.Sender.SenderType;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What may come in with a lead: who asks for what, and who sends it. */
class InquiryTest {

    static final Locale EN = Locale.ENGLISH;

    @Test
    void an_inquiry_has_a_type() {
        refuses(() -> new Inquiry(null, litware(), ann(), cloud(), false, false), "leadType is required.");
    }

    @Test
    void a_customer_has_a_name_and_a_country() {
        refuses(() -> customer(" ", "SE", null), "customerName is required.");
        refuses(() -> customer("Litware\nBcc: x", "SE", null), "customerName must be a single line");
        refuses(() -> customer("Litware", null, null), "customerCountry is required.");
        refuses(() -> customer("Litware", "Sweden", null), "customerCountry must be an ISO 3166-1 alpha-2");
        assertThat(customer(" Litware ", "se", null)).isEqualTo(litware());
    }

    @Test
    void a_customer_size_is_one_of_the_vocabulary() {
        assertThat(customer("Litware", "SE", "51to250employees").size()).isEqualTo("51to250employees");
        refuses(() -> customer("Litware", "SE", "huge"), "customerSize must be one of 1to50employees, ");
    }

    @Test
    void a_contact_has_a_full_name_and_an_email() {
        assertThat(ann().fullName()).isEqualTo("Ann Beebe");
        refuses(() -> new Contact(null, "Beebe", "ann@x.example", null, EN), "contactFirstName is required.");
        refuses(() -> new Contact("Ann", "", "ann@x.example", null, EN), "contactLastName is required.");
        refuses(() -> new Contact("Ann", "Beebe", null, null, EN), "contactEmail is required.");
        refuses(() -> new Contact("Ann", "Beebe", "ann", null, EN), "contactEmail must be an e-mail address");
        refuses(() -> new Contact("Ann", "Beebe", "ann@x.example", null, null), "contactLocale is required.");
        refuses(
                () -> new Contact("Ann", "Beebe", "ann@x.example", "1".repeat(41), EN),
                "contactPhone must have at most 40 characters.");
    }

    @Test
    void a_need_is_said_in_up_to_five_thousand_characters() {
        assertThat(need("x".repeat(5_000)).need()).hasSize(5_000);
        refuses(() -> need(" \n "), "need is required.");
        refuses(() -> need("x".repeat(5_001)), "need must have at most 5,000 characters.");
    }

    @Test
    void what_is_asked_for_comes_from_the_vocabulary_each_once() {
        Need need = new Need("Help", List.of("Azure", "SQL", "Azure"), null, List.of("Education"));

        assertThat(need.products()).containsExactly("Azure", "SQL");
        assertThat(need.services()).isEmpty();
        refuses(() -> new Need("Help", List.of("Abacus"), null, null), "products must be one of Azure, ");
        refuses(() -> new Need("Help", null, List.of("Magic"), null), "services must be one of Consulting");
        refuses(() -> new Need("Help", null, null, List.of("Piracy")), "industries must be one of Agriculture");
    }

    @Test
    void a_sender_can_be_written_to() {
        refuses(() -> new Sender(null, null, "a@x.example", EN), "senderType is required.");
        refuses(() -> new Sender(SenderType.PARTNER, "fabrikam", null, EN), "senderEmail is required.");
        refuses(() -> new Sender(SenderType.PARTNER, "fabrikam", "a@x", EN), "senderEmail must be an e-mail");
        refuses(() -> new Sender(SenderType.VENDOR, null, "a@x.example", null), "senderLocale is required.");
    }

    private static Customer customer(String name, String country, String size) {
        return new Customer(name, country, size, null, null, null, null);
    }

    private static Need need(String words) {
        return new Need(words, null, null, null);
    }

    private static void refuses(ThrowingCallable made, String beginning) {
        assertThatThrownBy(made).hasMessageStartingWith(beginning);
    }
}
