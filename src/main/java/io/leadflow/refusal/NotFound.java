package io.leadflow.refusal;

/** Something that does not exist, or not for the one who asks (404). */
public final class NotFound extends Refusal {

    public NotFound(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 404;
    }
}
