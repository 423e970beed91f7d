package io.leadflow.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.lead.TrackRecord;
import io.leadflow.lead.TrackRecord.Taste;
import io.leadflow.partner.DirectoryFeed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the lead tables tell about a partner. */
@LeadflowTest
class StandingRefreshTest {

    @Autowired
    StandingRefresh refresh;

    @Autowired
    StandingBook book;

    @Autowired
    DirectoryFeed feed;

    @Autowired
    Leads leads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    TrackRecord before;

    @BeforeEach
    void countWhatOtherTestsLeft() {
        refresh.refresh();
        before = book.of("fabrikam");
    }

    @Test
    void answersExpiriesAndReportsAreCounted() {
        decline(askedFor("[\"Visio\"]"));
        accept(askedFor("[\"Visio\"]"));
        expired(askedFor("[\"Visio\"]"));

        refresh.refresh();

        TrackRecord now = book.of("fabrikam");
        assertThat(now.answered()).isEqualTo(before.answered() + 2);
        assertThat(now.expired()).isEqualTo(before.expired() + 1);
        assertThat(now.due()).isEqualTo(before.due());
        Taste visio = now.tastes().get("product:Visio");
        Taste visioBefore = before.tastes().getOrDefault("product:Visio", new Taste(0, 0));
        assertThat(visio.leads()).isEqualTo(visioBefore.leads() + 2);
        assertThat(visio.worth()).isCloseTo(visioBefore.worth() + 0.6, within(0.001));
    }

    @Test
    void aDealWhoseDateHasPassedIsDueUntilItsOutcomeIsReported() {
        UUID open = askedFor("[]");
        accept(open);
        jdbc.sql("update lead set deal_closing_date = ? where id = ?")
                .param(LocalDate.now(clock).minusDays(1))
                .param(open)
                .update();
        refresh.refresh();
        assertThat(book.of("fabrikam").due()).isEqualTo(before.due() + 1);
        assertThat(book.of("fabrikam").reported()).isEqualTo(before.reported());

        answer(open, Map.of("outcome", "WON"));
        refresh.refresh();
        assertThat(book.of("fabrikam").due()).isEqualTo(before.due() + 1);
        assertThat(book.of("fabrikam").reported()).isEqualTo(before.reported() + 1);
    }

    @Test
    void theMedianOfTheFirstAnswersIsTheirs() {
        UUID lead = askedFor("[]");
        decline(lead);
        jdbc.sql(
                        "update lead set archived_at = received_at + interval '30' hour where partner_id = 'fabrikam' and outcome = 'DECLINED'")
                .update();
        jdbc.sql(
                        "update lead set accepted_at = received_at + interval '30' hour where partner_id = 'fabrikam' and accepted_at is not null")
                .update();

        refresh.refresh();

        assertThat(book.of("fabrikam").medianAnswer()).isEqualTo(30 * 3600);
    }

    @Test
    void aChangedRecordIsAnnouncedAndMarksTheDayAndAnUnchangedOneIsNot() {
        decline(askedFor("[]"));
        long number = feed.latest();

        refresh.refresh();
        assertThat(feed.latest()).isEqualTo(number + 1);
        assertThat(book.days("fabrikam", LocalDate.now(clock).minusDays(30)))
                .extracting(StandingBook.Day::day)
                .contains(LocalDate.now(clock));

        refresh.refresh();
        assertThat(feed.latest()).isEqualTo(number + 1);
    }

    @Test
    void whatTheCustomerWithdrewDoesNotCount() {
        UUID lead = askedFor("[]");
        decline(lead);
        jdbc.sql("update lead set closing_reason = 'CUSTOMER_WITHDREW' where id = ?")
                .param(lead)
                .update();

        refresh.refresh();

        assertThat(book.of("fabrikam").answered()).isEqualTo(before.answered());
    }

    private UUID askedFor(String products) {
        Map<String, Object> order = new HashMap<>(Leads.orderWith("partnerId", "fabrikam"));
        order.put("products", products);
        return leads.received(order);
    }

    private void accept(UUID lead) {
        answer(lead, leads.acceptance());
    }

    private void decline(UUID lead) {
        answer(lead, Leads.decline());
    }

    private void answer(UUID lead, Map<String, ?> answer) {
        var done = leads.complete("fabrikam-referrals", leads.openTask(lead).getId(), answer);
        assertThat(done.status()).as(done.text()).isEqualTo(204);
    }

    private void expired(UUID lead) {
        jdbc.sql(
                        "update lead set stage = 'ARCHIVED', outcome = 'EXPIRED', archived_at = received_at + interval '14' day where id = ?")
                .param(lead)
                .update();
    }
}
