package io.leadflow.intake;

import java.util.stream.IntStream;

/**
 * A line that came in.
 *
 * @param number from 1, empty lines counted
 * @param bytes UTF-8, or {@code null} of a line that is too long to be kept
 */
record Line(int number, byte[] bytes) {

    boolean isBlank() {
        return bytes != null && IntStream.range(0, bytes.length).allMatch(at -> bytes[at] >= 0 && bytes[at] <= ' ');
    }
}
