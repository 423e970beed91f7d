package io.leadflow.demo;

import java.time.Duration;
import java.time.Instant;

/** The product's time, which a demo can move forward but never back. */
public interface TimeMachine {

    Instant now();

    /** Moves time forward and wakes what has become due. @param by longer than zero */
    void advance(Duration by);
}
