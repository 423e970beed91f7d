package io.leadflow.refusal;

/** Something asked for too late or too early (409). The sentence names the current state. */
public final class WrongState extends Refusal {

    /** For whoever lost a tie: someone else, or the deadline, moved the lead while they did. */
    public static WrongState atTheSameMoment() {
        return new WrongState("The lead was answered or expired at the same moment. Reload to see it.");
    }

    public WrongState(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 409;
    }
}
