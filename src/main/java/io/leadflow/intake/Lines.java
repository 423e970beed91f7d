package io.leadflow.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads lines one after the other and keeps none; of one that is too long it keeps that there was one. */
class Lines {

    /** Four times what the longest lead needs. */
    static final int LONGEST = 64 * 1024;

    private final InputStream bytes;
    private int number;
    private boolean ended;

    Lines(InputStream bytes) {
        this.bytes = new BufferedInputStream(bytes, LONGEST);
    }

    /** At most so many lines with something on them; none at the end. */
    List<Line> next(int most) throws IOException {
        List<Line> lines = new ArrayList<>();
        while (!ended && lines.size() < most) {
            Line line = next();
            if (!line.isBlank()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int length = 0;
        int next = bytes.read();
        while (next != '\n' && next != -1) {
            if (++length <= LONGEST) {
                line.write(next);
            }
            next = bytes.read();
        }
        ended = next == -1;
        return new Line(++number, length > LONGEST ? null : line.toByteArray());
    }
}
