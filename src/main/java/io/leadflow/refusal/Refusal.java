package io.leadflow.refusal;

/**
 * A request that cannot be granted. The message is one sentence for the person or system that asked; it names no
 * personal data and no technical detail.
 */
public abstract sealed class Refusal extends RuntimeException
        permits InvalidInput, WrongState, NotFound, Stale, TooOften {

    Refusal(String sentence) {
        super(sentence);
    }

    /** The HTTP status every face answers with. */
    public abstract int status();
}
