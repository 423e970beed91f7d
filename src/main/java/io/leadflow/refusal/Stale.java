package io.leadflow.refusal;

/** A change that was decided by an older version than the present one (412). */
public final class Stale extends Refusal {

    public Stale(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 412;
    }
}
