package io.leadflow.refusal;

/** Something that does not exist, or not for the one who asks (404). */
public final class NotFound extends Refusal {

    /** For a lead that does not exist, and for one that belongs to somebody else. */
    public static NotFound lead() {
        return new NotFound("There is no such lead.");
    }

    public NotFound(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 404;
    }
}
