package io.leadflow.workspace.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.TrackRecord;
import io.leadflow.partner.Membership;
import io.leadflow.partner.MembershipImport;
import io.leadflow.ranking.Factor;
import io.leadflow.ranking.Ranking;
import io.leadflow.ranking.StandingBook;
import io.leadflow.ranking.StandingRefresh;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code /standing}, where a company sees where it stands and why (D6). */
@LeadflowTest
class StandingPageTest {

    @Autowired
    Rest rest;

    @Autowired
    Leads leads;

    @Autowired
    StandingRefresh refresh;

    @Autowired
    StandingBook book;

    @Autowired
    MembershipImport membership;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void each_factor_stands_there_with_its_value_its_weight_and_the_numbers_behind_it() {
        membership.take(new StringReader(MembershipImport.HEADER + "\nfabrikam,competency,Cloud Platform,gold"));
        answered(Leads.decline());
        answered(leads.acceptance());
        stoodSomewhereLastWeek();
        refresh.refresh();

        TrackRecord record = book.of("fabrikam");
        String page = standing("fabrikam-referrals");
        assertThat(page)
                .contains("Competency", "Speed of the first answer", "Leads answered in time", "Outcomes reported")
                .contains("a gold competency")
                .contains("median first answer ", "leads answered: " + record.answered())
                .contains("answered: %d; expired: %d".formatted(record.answered(), record.expired()))
                .contains(">8 %<", ">10 %<");
        assertThat(page).contains(inWords(value(record, Factor.SPEED)), inWords(value(record, Factor.ANSWERED)));
        assertThat(page).contains("<polyline", "Today:");
    }

    @Test
    void the_page_says_what_would_raise_it_most_and_what_came_of_leads_by_what_they_asked_for() {
        UUID won = leads.received(order());
        leads.complete("fabrikam-referrals", leads.openTask(won).getId(), leads.acceptance());
        leads.complete("fabrikam-referrals", leads.openTask(won).getId(), Map.of("outcome", "WON"));
        refresh.refresh();

        assertThat(standing("fabrikam-admin"))
                .contains("What would raise it most:")
                .containsAnyOf(
                        "Reach a silver or gold competency.",
                        "Answer new leads sooner.",
                        "Leave no lead to expire.",
                        "Report how accepted deals end")
                .containsPattern("(?s)Visio</th>.{0,120}>"
                        + book.of("fabrikam").tastes().get("product:Visio").leads() + "<");
    }

    @ParameterizedTest
    @CsvSource({"contoso-admin, 200", "contoso-referrals, 200", "seller, 403", "owner, 403", "admin, 403", ", 401"})
    void it_is_for_the_people_of_the_company(String user, int status) {
        assertThat(rest.get(user, "/standing").status()).isEqualTo(status);
    }

    private void stoodSomewhereLastWeek() {
        jdbc.sql("insert into partner_standing_day (partner_id, day_, standing) values ('fabrikam', ?, 0.1)")
                .param(LocalDate.now(clock).minusDays(7))
                .update();
    }

    private void answered(Map<String, ?> answer) {
        UUID lead = leads.received(order());
        leads.complete("fabrikam-referrals", leads.openTask(lead).getId(), answer);
    }

    private static Map<String, Object> order() {
        Map<String, Object> order = Leads.orderWith("partnerId", "fabrikam");
        order.put("products", "[\"Visio\"]");
        return order;
    }

    private double value(TrackRecord record, Factor factor) {
        return Ranking.factors(record, new Membership(List.of(), List.of())).get(factor);
    }

    private static String inWords(double value) {
        return ">" + String.format(Locale.ENGLISH, "%.2f", value) + "<";
    }

    private String standing(String user) {
        Rest.Answer answer = rest.get(user, "/standing");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }
}
