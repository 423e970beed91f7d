package io.leadflow.process.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.leadflow.LeadflowTest;
import io.leadflow.Leads;
import io.leadflow.Rest;
import io.leadflow.lead.LeadType;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.refusal.WrongState;
import io.leadflow.security.Group;
import io.leadflow.security.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** B1: a process owner changes the response policy without code and without the right to deploy. */
@LeadflowTest
class PolicyDeskTest {

    static final SignedIn OWNER = new SignedIn("owner", "Olga Petrova", List.of(Group.PROCESS_OWNER), null);

    @Autowired
    PolicyDesk desk;

    @Autowired
    Leads leads;

    @Autowired
    Rest rest;

    @Autowired
    Clock clock;

    ResponsePolicy before;

    @BeforeEach
    void rememberThePolicy() {
        before = desk.policy();
    }

    @AfterEach
    void putItBack() {
        desk.change(OWNER, new ResponsePolicy(desk.policy().version(), before.rows()));
    }

    @Test
    void the_next_lead_uses_the_new_policy_and_open_leads_keep_their_deadlines() {
        UUID open = leads.received();
        Instant deadline = leads.lead(open).answerBy();

        desk.change(OWNER, inquiriesAnsweredWithin(7));

        UUID next = leads.received();
        assertThat(leads.lead(next).answerBy())
                .isCloseTo(clock.instant().plus(Duration.ofDays(7)), within(1, ChronoUnit.MINUTES));
        assertThat(leads.openTask(next).getDueDate())
                .isEqualTo(leads.lead(next).answerBy().truncatedTo(ChronoUnit.MILLIS));
        assertThat(leads.lead(open).answerBy()).isEqualTo(deadline);
    }

    @Test
    void each_change_is_in_the_history_with_who_when_from_and_to() {
        desk.change(OWNER, inquiriesAnsweredWithin(9));

        PolicyChange latest = desk.history().stream()
                .filter(change -> change.field().equals("responseDays"))
                .findFirst()
                .orElseThrow();
        assertThat(latest.actor()).isEqualTo("owner");
        assertThat(latest.at()).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
        assertThat(latest.version()).isEqualTo(desk.policy().version());
        assertThat(latest.field()).isEqualTo("responseDays");
        assertThat(latest.from()).isEqualTo(14);
        assertThat(latest.to()).isEqualTo(9);
    }

    @Test
    void rows_as_they_are_make_no_new_version() {
        desk.change(OWNER, before);
        assertThat(desk.policy().version()).isEqualTo(before.version());
    }

    @Test
    void a_change_of_a_table_that_someone_else_changed_meanwhile_is_refused() {
        desk.change(OWNER, inquiriesAnsweredWithin(8));
        assertThatThrownBy(() -> desk.change(OWNER, inquiriesAnsweredWithin(6))).isInstanceOf(WrongState.class);
    }

    @Test
    void a_row_that_breaks_a_rule_changes_nothing() {
        assertThatThrownBy(() -> desk.change(OWNER, inquiriesAnsweredWithin(2))).isInstanceOf(InvalidInput.class);
        assertThat(desk.policy()).isEqualTo(before);
    }

    @Test
    void the_page_is_open_to_process_owners_alone() {
        assertThat(rest.get("owner", "/policy").status()).isEqualTo(200);
        assertThat(rest.get("contoso-admin", "/policy").status()).isEqualTo(403);
        assertThat(rest.get("seller", "/policy").status()).isEqualTo(403);
        assertThat(rest.get(null, "/policy").status()).isEqualTo(401);
    }

    private ResponsePolicy inquiriesAnsweredWithin(int days) {
        List<PolicyRow> rows = new ArrayList<>(before.rows());
        rows.replaceAll(row -> row.leadType() == LeadType.CUSTOMER_INQUIRY
                ? new PolicyRow(row.leadType(), row.contactRequested(), days, 72, 1, 1, row.priority())
                : row);
        return before.with(rows);
    }
}
