package io.leadflow.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.lead.Team.Member;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** L3, L6: people of the partner, by name, phone and e-mail. */
class TeamTest {

    @Test
    void members_are_kept_without_blanks_around_their_values() {
        Team team = Team.of("employees", List.of(new Member(" Anna Berg ", " ", "anna@contoso.example ")));

        assertThat(team.members()).containsExactly(new Member("Anna Berg", null, "anna@contoso.example"));
    }

    @Test
    void each_member_has_a_name() {
        assertThatThrownBy(() -> Team.of("employees", List.of(new Member(null, "+46 8 123", null))))
                .hasMessage("employees name is required.");
    }

    @Test
    void phone_and_email_may_be_left_out_but_an_email_is_an_email() {
        assertThat(Team.of("employees", List.of(new Member("Anna", null, null))).members())
                .hasSize(1);
        assertThatThrownBy(() -> Team.of("partnerContacts", List.of(new Member("Anna", null, "anna"))))
                .hasMessage("partnerContacts email must be an e-mail address such as name@example.com.");
    }

    @Test
    void a_team_has_at_most_fifty_members() {
        Member anna = new Member("Anna", null, null);

        assertThat(Team.of("employees", Collections.nCopies(50, anna)).members())
                .hasSize(50);
        assertThatThrownBy(() -> Team.of("employees", Collections.nCopies(51, anna)))
                .hasMessage("employees must name at most 50 people.");
    }

    @Test
    void a_team_in_words_names_each_member_with_what_is_known() {
        Team team = new Team(List.of(new Member("Anna", "+46 8 123", null), new Member("Bo", null, "bo@x.example")));

        assertThat(team).hasToString("Anna, +46 8 123; Bo, bo@x.example");
    }
}
