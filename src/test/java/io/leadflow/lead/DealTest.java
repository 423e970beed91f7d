package io.leadflow.lead;

import static io.leadflow.lead.GivenLead.IN_SPRING;
import static io.leadflow.lead.GivenLead.LATER;
import static io.leadflow.lead.GivenLead.NOW;
import static io.leadflow.lead.GivenLead.receivedLead;
import static io.leadflow.lead.GivenLead.terms;
import static io.leadflow.lead.GivenLead.termsClosing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.refusal.InvalidInput;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** L3, L4, L6: what a deal must have, and when. */
class DealTest {

    static final Money VALUE = Money.of("1200.50", "EUR");

    @Test
    void an_acceptance_needs_name_value_and_closing_date() {
        refuses(new Deal(null, VALUE, IN_SPRING, null, null, null), "dealName is required.");
        refuses(new Deal("Cloud move", null, IN_SPRING, null, null, null), "dealValue is required.");
        refuses(new Deal("Cloud move", VALUE, null, null, null, null), "closingDate is required.");
    }

    @Test
    void an_edit_needs_what_the_acceptance_needed() {
        Lead lead = GivenLead.acceptedLead();
        Deal nameless = new Deal(" ", VALUE, IN_SPRING, null, null, null);

        assertThatThrownBy(() -> lead.edit(nameless, Team.NOBODY, LATER)).hasMessage("dealName is required.");
        assertThat(lead.deal()).isEqualTo(terms());
    }

    @Test
    void a_deal_may_close_today_but_not_in_the_past() {
        assertThatCode(() -> receivedLead().accept(termsClosing("2026-03-01"), Team.NOBODY, NOW))
                .doesNotThrowAnyException();
        refuses(termsClosing("2026-02-28"), "closingDate must not be in the past.");
    }

    @Test
    void a_closing_date_lies_within_a_hundred_years() {
        assertThatCode(() -> receivedLead().accept(termsClosing("2126-03-01"), Team.NOBODY, NOW))
                .doesNotThrowAnyException();
        refuses(termsClosing("2126-03-02"), "closingDate must be at most 100 years ahead.");
        refuses(termsClosing("+999999999-12-31"), "closingDate must be at most 100 years ahead.");
        refuses(termsClosing("0001-01-01"), "closingDate must not be in the past.");
    }

    @Test
    void a_closing_date_is_held_against_today_only_when_it_changes() {
        Lead lead = GivenLead.acceptedLead();
        Instant inSummer = Instant.parse("2026-07-01T09:00:00Z");
        Deal noted = new Deal("Cloud move", VALUE, IN_SPRING, "Still talking", null, null);

        lead.edit(noted, Team.NOBODY, inSummer);
        assertThat(lead.deal().notes()).isEqualTo("Still talking");

        assertThatThrownBy(() -> lead.edit(termsClosing("2026-06-30"), Team.NOBODY, inSummer))
                .hasMessage("closingDate must not be in the past.");
    }

    @Test
    void declining_without_notes_leaves_the_deal_as_it_is() {
        Lead lead = receivedLead();
        lead.decline(ClosingReason.OTHER, null, LATER);
        assertThat(lead.deal()).isEqualTo(Deal.NONE);
    }

    @Test
    void new_notes_change_nothing_else_of_a_deal() {
        assertThat(terms().withNotes("Called twice"))
                .isEqualTo(new Deal("Cloud move", VALUE, IN_SPRING, "Called twice", null, null));
    }

    @Test
    void declining_and_losing_need_a_reason() {
        assertThatThrownBy(() -> receivedLead().decline(null, null, LATER)).hasMessage("declineReason is required.");
        assertThatThrownBy(() -> GivenLead.acceptedLead().lose(null, LATER)).hasMessage("lostReason is required.");
    }

    @Test
    void texts_of_a_deal_are_kept_without_blanks_around_them_and_within_their_length() {
        Deal deal = new Deal("  Cloud move ", VALUE, IN_SPRING, "one\ntwo ", "  ", null);

        assertThat(deal.name()).isEqualTo("Cloud move");
        assertThat(deal.notes()).isEqualTo("one\ntwo");
        assertThat(deal.crmId()).isNull();
        assertThatThrownBy(() -> new Deal("x".repeat(201), null, null, null, null, null))
                .hasMessage("dealName must have at most 200 characters.");
        assertThatThrownBy(() -> new Deal(null, null, null, "x".repeat(5_001), null, null))
                .hasMessage("notes must have at most 5,000 characters.");
        assertThatThrownBy(() -> new Deal(null, null, null, null, "x".repeat(101), null))
                .hasMessage("crmId must have at most 100 characters.");
        assertThatThrownBy(() -> new Deal(null, null, null, null, null, "x".repeat(101)))
                .hasMessage("campaignId must have at most 100 characters.");
    }

    private static void refuses(Deal deal, String sentence) {
        Lead lead = receivedLead();
        assertThatThrownBy(() -> lead.accept(deal, Team.NOBODY, NOW))
                .isInstanceOf(InvalidInput.class)
                .hasMessage(sentence);
        assertThat(lead.state()).isEqualTo("Received");
        assertThat(lead.deal()).isEqualTo(Deal.NONE);
    }
}
