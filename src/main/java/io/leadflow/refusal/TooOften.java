package io.leadflow.refusal;

import java.time.Duration;

/** A request that may be repeated, but later (429). */
public final class TooOften extends Refusal {

    private final Duration pause;

    public TooOften(String sentence, Duration pause) {
        super(sentence);
        this.pause = pause;
    }

    /** After what time it may be granted. */
    public Duration pause() {
        return pause;
    }

    @Override
    public int status() {
        return 429;
    }
}
