package io.leadflow.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.TrackRecord;
import io.leadflow.lead.TrackRecord.Taste;
import io.leadflow.partner.DirectoryFeed;
import io.leadflow.partner.GivenPartner;
import io.leadflow.partner.PartnerDirectory;
import io.leadflow.partner.ProfileDesk;
import io.leadflow.process.InquiryWorkflow;
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
    InquiryWorkflow inquiries;

    @Autowired
    ProfileDesk desk;

    @Autowired
    PartnerDirectory directory;

    @Autowired
    Rest rest;

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
    void whatTheCustomerWithdrewDoesNotCountWhetherItWasAcceptedOrNot() {
        UUID waiting = askedFor("[\"Visio\"]");
        UUID accepted = askedFor("[\"Visio\"]");
        accept(accepted);
        inquiries.withdraw(waiting);
        inquiries.withdraw(accepted);

        refresh.refresh();

        assertThat(book.of("fabrikam")).isEqualTo(before);
    }

    @Test
    void aDealOfItsOwnCountsNeitherAsAnsweredAtOnceNorAsWon() {
        Rest.Answer deal = rest.post("fabrikam-referrals", "/v1.0/engagements/referrals", """
                {"name": "Own deal", "type": "Independent", "consent": {"consentToContact": true},
                 "customerProfile": {"name": "Litware", "address": {"country": "SE"},
                     "team": [{"firstName": "Ann", "lastName": "Beebe", "email": "ann.beebe@litware.example"}]},
                 "details": {"notes": "Ours", "dealValue": 1000, "currency": "USD",
                     "closingDateTime": "%s-03-01T10:30:00Z",
                     "requirements": {"products": [{"id": "Visio"}]}}}""".formatted(
                        LocalDate.now(clock).getYear() + 1));
        assertThat(deal.status()).as(deal.text()).isBetween(200, 201);
        answer(UUID.fromString(deal.body().path("id").asText()), Map.of("outcome", "WON"));

        refresh.refresh();

        assertThat(book.of("fabrikam")).isEqualTo(before);
    }

    @Test
    void aLeadOfTheVendorCountsWhateverItsSenderIsCalled() {
        Map<String, Object> order = new HashMap<>(Leads.orderWith("partnerId", "fabrikam"));
        order.put("senderType", "VENDOR");
        order.put("senderId", "fabrikam");
        decline(leads.received(order));

        refresh.refresh();

        assertThat(book.of("fabrikam").answered()).isEqualTo(before.answered() + 1);
    }

    @Test
    void anErasedLeadStillCounts() {
        UUID lead = askedFor("[\"Visio\"]");
        decline(lead);
        refresh.refresh();
        TrackRecord counted = book.of("fabrikam");
        inquiries.erase(lead);

        refresh.refresh();

        assertThat(book.of("fabrikam")).isEqualTo(counted).isNotEqualTo(before);
    }

    @Test
    void whoseLeadsAreAllOlderThanTheWindowHasAFairStartAgain() {
        String partner = GivenPartner.newId();
        desk.open(partner, "Alpine");
        desk.describe(
                GivenPartner.about(partner, directory.profile(partner).about().version()));
        desk.addLocation(partner, GivenPartner.address("SE", "Umeå"), GivenPartner.contact());
        desk.publish(partner);
        expired(leads.received(Leads.orderWith("partnerId", partner)));
        refresh.refresh();
        assertThat(book.of(partner).expired()).isOne();
        long number = feed.latest();
        jdbc.sql("update lead set received_at = received_at - interval '366' day where partner_id = ?")
                .param(partner)
                .update();

        refresh.refresh();

        assertThat(book.of(partner)).isEqualTo(TrackRecord.none(partner));
        assertThat(feed.latest()).isEqualTo(number + 1);
        refresh.refresh();
        assertThat(feed.latest()).isEqualTo(number + 1);
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
