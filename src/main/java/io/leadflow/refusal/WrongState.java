package io.leadflow.refusal;

/** Something asked for too late or too early (409). The sentence names the current state. */
public final class WrongState extends Refusal {

    public WrongState(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 409;
    }
}
