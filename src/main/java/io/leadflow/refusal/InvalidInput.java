package io.leadflow.refusal;

/** A value that breaks a rule (400). The sentence names the field, as the caller wrote it, and the rule. */
public final class InvalidInput extends Refusal {

    private final String field;

    public InvalidInput(String field, String rule) {
        super(field + " " + rule + ".");
        this.field = field;
    }

    public String field() {
        return field;
    }

    @Override
    public int status() {
        return 400;
    }
}
