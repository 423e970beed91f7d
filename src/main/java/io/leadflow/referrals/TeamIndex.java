package io.leadflow.referrals;

import io.leadflow.lead.Lead;
import io.leadflow.lead.LeadBoard;
import io.leadflow.lead.LeadChanged;
import io.leadflow.lead.Team;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows whose e-mail addresses are in the team of a lead, so that a person's referrals are found at once. */
@Component
class TeamIndex {

    private final JdbcClient jdbc;
    private final LeadBoard board;

    TeamIndex(JdbcClient jdbc, LeadBoard board) {
        this.jdbc = jdbc;
        this.board = board;
    }

    @EventListener
    void follow(LeadChanged change) {
        if (change.touches("partnerContacts") || change.touches("employees")) {
            write(board.lead(change.leadId()));
        }
    }

    private void write(Lead lead) {
        jdbc.sql("delete from referral_team where lead_id = ?").param(lead.id()).update();
        Stream.concat(lead.partnerContacts().members().stream(), lead.employees().members().stream())
                .map(Team.Member::email)
                .filter(Objects::nonNull)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(email -> insert(lead.id(), email));
    }

    private void insert(UUID leadId, String email) {
        jdbc.sql("insert into referral_team (lead_id, email) values (?, ?)")
                .param(leadId)
                .param(email)
                .update();
    }
}
