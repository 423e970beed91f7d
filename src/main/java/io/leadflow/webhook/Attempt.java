package io.leadflow.webhook;

import java.time.Instant;

/** One attempt at a delivery, and what came of it. */
public record Attempt(Instant at, Answer answer) {}
