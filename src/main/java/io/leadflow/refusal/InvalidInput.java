package io.leadflow.refusal;

/** A value that breaks a rule (400). The sentence names the field, as the caller wrote it, and the rule. */
public final class InvalidInput extends Refusal {

    private final String field;
    private final String rule;

    public InvalidInput(String field, String rule) {
        super(field + " " + rule + ".");
        this.field = field;
        this.rule = rule;
    }

    public String field() {
        return field;
    }

    public String rule() {
        return rule;
    }

    @Override
    public int status() {
        return 400;
    }
}
