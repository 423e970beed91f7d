package io.leadflow.webhook;

import org.springframework.http.HttpStatus;

/**
 * What came of one attempt: a status, or why there was none.
 *
 * @param status of HTTP, or {@code null}
 * @param failure in words, or {@code null}
 */
public record Answer(Integer status, String failure) {

    static Answer of(int status) {
        return new Answer(status, null);
    }

    static Answer none(String failure) {
        return new Answer(null, failure);
    }

    public boolean isGood() {
        return status != null && status >= 200 && status < 300;
    }

    /** Only the status's own name: what the receiver wrote beside it may be anything. */
    public String inWords() {
        if (status == null) {
            return failure;
        }
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "HTTP " + status : "HTTP " + status + " " + known.getReasonPhrase();
    }
}
