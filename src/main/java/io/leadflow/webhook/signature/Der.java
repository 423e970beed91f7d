package io.leadflow.webhook.signature;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The few forms of DER, the encoding of certificates, that {@link SelfSigned} is made of; none reaches 64 KB. */
final class Der {

    private static final int CONTINUES = 0x80;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return element(0x30, joined(parts));
    }

    static byte[] integer(BigInteger number) {
        return element(0x02, number.toByteArray());
    }

    static byte[] bits(int unused, byte[] content) {
        return element(0x03, joined(new byte[] {(byte) unused}, content));
    }

    static byte[] octets(byte[] content) {
        return element(0x04, content);
    }

    static byte[] nothing() {
        return element(0x05, new byte[0]);
    }

    static byte[] yes() {
        return element(0x01, new byte[] {(byte) 0xFF});
    }

    /** Until 2049 with a year of two digits, as certificates must have it. */
    static byte[] time(Instant moment) {
        String time = TIME.format(moment);
        return time.compareTo("2050") < 0 ? element(0x17, ascii(time.substring(2))) : element(0x18, ascii(time));
    }

    /** @param number of the optional field, in its structure, that this is */
    static byte[] field(int number, byte[] content) {
        return element(0xA0 | number, content);
    }

    /** @param arcs of an object identifier below the first two, which are given as one number */
    static byte[] identifier(int firstTwo, int... arcs) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(firstTwo);
        for (int arc : arcs) {
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arc >>> shift != 0) {
                    content.write(CONTINUES | arc >>> shift & 0x7F);
                }
            }
            content.write(arc & 0x7F);
        }
        return element(0x06, content.toByteArray());
    }

    private static byte[] element(int tag, byte[] content) {
        return joined(new byte[] {(byte) tag}, length(content.length), content);
    }

    private static byte[] length(int length) {
        if (length < CONTINUES) {
            return new byte[] {(byte) length};
        }
        return new byte[] {(byte) (CONTINUES | 2), (byte) (length >>> 8), (byte) length};
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
