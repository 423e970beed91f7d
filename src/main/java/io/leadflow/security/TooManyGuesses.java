package io.leadflow.security;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A password that is not looked at, because there were too many wrong ones before it. */
public class TooManyGuesses extends AuthenticationException {

    private final Duration pause;

    TooManyGuesses(Duration pause) {
        super("There were too many wrong passwords. Try again when Retry-After says.");
        this.pause = pause;
    }

    /** After what time the next one is looked at; whole seconds, at least one. */
    long seconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
