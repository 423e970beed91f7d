package io.leadflow.lead;

import static io.leadflow.lead.GivenLead.LATER;
import static io.leadflow.lead.GivenLead.terms;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.leadflow.refusal.WrongState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** L1, L8: each step is open in one stage only; archived is final. */
class RefusedStepsTest {

    static final Map<String, Supplier<Lead>> ARCHIVED = Map.of(
            "Archived (Won)", GivenLead::wonLead,
            "Archived (Lost)", GivenLead::lostLead,
            "Archived (Declined)", GivenLead::declinedLead,
            "Archived (Expired)", GivenLead::expiredLead);

    static final Map<String, Consumer<Lead>> WHILE_RECEIVED = Map.of(
            "accepted", lead -> lead.accept(terms(), Team.NOBODY, LATER),
            "declined", lead -> lead.decline(ClosingReason.OTHER, null, LATER),
            "expired", lead -> lead.expire(LATER),
            "cooled", lead -> lead.coolContactFlag(LATER));

    static final Map<String, Consumer<Lead>> WHILE_ACCEPTED = Map.of(
            "edited", lead -> lead.edit(terms(), Team.NOBODY, LATER),
            "reported as won", lead -> lead.win(LATER),
            "reported as lost", lead -> lead.lose(ClosingReason.OTHER, LATER));

    @ParameterizedTest(name = "{0} when {1}")
    @MethodSource({"answersToAnAcceptedLead", "reportsOnAReceivedLead", "anythingOnAnArchivedLead"})
    void a_step_out_of_turn_is_refused_with_the_current_state_and_changes_nothing(
            String step, String state, Consumer<Lead> move, Supplier<Lead> given) {
        Lead lead = given.get();
        Map<String, String> before = lead.facts();

        assertThatThrownBy(() -> move.accept(lead))
                .isInstanceOf(WrongState.class)
                .hasMessage("The lead cannot be %s: it is %s.", step, state);
        Assertions.assertThat(lead.facts()).isEqualTo(before);
    }

    static Stream<Arguments> answersToAnAcceptedLead() {
        return each(WHILE_RECEIVED, Map.of("Accepted", GivenLead::acceptedLead));
    }

    static Stream<Arguments> reportsOnAReceivedLead() {
        return each(WHILE_ACCEPTED, Map.of("Received", GivenLead::receivedLead));
    }

    static Stream<Arguments> anythingOnAnArchivedLead() {
        Map<String, Consumer<Lead>> steps = new LinkedHashMap<>(WHILE_RECEIVED);
        steps.putAll(WHILE_ACCEPTED);
        return each(steps, ARCHIVED);
    }

    private static Stream<Arguments> each(Map<String, Consumer<Lead>> steps, Map<String, Supplier<Lead>> leads) {
        return List.copyOf(steps.entrySet()).stream()
                .flatMap(step -> leads.entrySet().stream()
                        .map(lead -> arguments(step.getKey(), lead.getKey(), step.getValue(), lead.getValue())));
    }
}
