package io.leadflow.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** How many wrong passwords one may try, and whom that keeps out. */
class PasswordGuessesTest {

    private static final String HOME = "198.51.100.1";
    private static final String STRANGER = "203.0.113.7";

    private final PasswordGuesses guesses = new PasswordGuesses();

    @Test
    void afterTenWrongPasswordsTheNextIsNotLookedAt() {
        for (int guess = 1; guess <= 10; guess++) {
            guessWrong("clara", STRANGER);
        }

        assertThatThrownBy(() -> right("clara", STRANGER))
                .isInstanceOfSatisfying(
                        TooManyGuesses.class,
                        refused -> assertThat(refused.seconds()).isBetween(1L, 60L));
    }

    @Test
    void aStrangerKeepsNobodyOutWhoIsElsewhere() {
        for (int guess = 1; guess <= 50; guess++) {
            guess("clara", STRANGER);
        }

        assertThatCode(() -> right("clara", HOME)).doesNotThrowAnyException();
    }

    @Test
    void aUserAttackedFromManyNetworksStillLogsInWhereTheyDidBefore() {
        right("clara", HOME);
        for (int network = 1; network <= 200; network++) {
            guess("clara", "203.0.113." + network);
        }

        assertThatThrownBy(() -> right("clara", "192.0.2.1")).isInstanceOf(TooManyGuesses.class);
        assertThatCode(() -> right("clara", HOME)).doesNotThrowAnyException();
    }

    @Test
    void aNetworkThatTriesManyUsersIsSlowedDownOverAllOfThem() {
        right("filip", STRANGER);
        for (int user = 1; user <= 200; user++) {
            guess("user" + user, STRANGER);
        }

        assertThatThrownBy(() -> right("clara", STRANGER)).isInstanceOf(TooManyGuesses.class);
        assertThatCode(() -> right("filip", STRANGER)).doesNotThrowAnyException();
    }

    @Test
    void anotherSpellingOfTheUserIsNoNewStart() {
        for (int guess = 1; guess <= 10; guess++) {
            guessWrong(guess % 2 == 0 ? "clara" : "CLARA", STRANGER);
        }

        assertThatThrownBy(() -> right("Clara", STRANGER)).isInstanceOf(TooManyGuesses.class);
    }

    @Test
    void allAddressesOfOneIpv6LineAreOne() {
        for (int guess = 1; guess <= 10; guess++) {
            guessWrong("clara", "2001:db8:1:2::" + guess);
        }

        assertThatThrownBy(() -> right("clara", "2001:db8:1:2:ffff::9")).isInstanceOf(TooManyGuesses.class);
    }

    @Test
    void rightPasswordsAreNotCounted() {
        for (int time = 1; time <= 500; time++) {
            right("source", HOME);
        }
    }

    @Test
    void aDatabaseThatIsAwayIsNobodysGuess() {
        for (int time = 1; time <= 20; time++) {
            assertThatThrownBy(() -> guesses.admit(attempt("clara", HOME), () -> {
                        throw new IllegalStateException("away");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        assertThatCode(() -> right("clara", HOME)).doesNotThrowAnyException();
    }

    private void right(String user, String network) {
        assertThat(guesses.admit(attempt(user, network), () -> user)).isEqualTo(user);
    }

    private void guessWrong(String user, String network) {
        assertThatThrownBy(() -> wrong(user, network)).isInstanceOf(BadCredentialsException.class);
    }

    /** Wrong, and perhaps one too many. */
    private void guess(String user, String network) {
        assertThatThrownBy(() -> wrong(user, network))
                .isInstanceOfAny(BadCredentialsException.class, TooManyGuesses.class);
    }

    private void wrong(String user, String network) {
        guesses.admit(attempt(user, network), () -> {
            throw new BadCredentialsException("wrong");
        });
    }

    private static Authentication attempt(String user, String network) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(user, "any");
        attempt.setDetails(new WebAuthenticationDetails(network, null));
        return attempt;
    }
}
