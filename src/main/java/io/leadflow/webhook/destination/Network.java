package io.leadflow.webhook.destination;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;

/** A range of addresses, written as {@code 10.0.0.0/8} or {@code fc00::/7}. */
record Network(byte[] start, int bits) {

    static Network of(String written) {
        String[] parts = written.split("/");
        try {
            return new Network(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(written, noAddress);
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        return other.length == start.length
                && IntStream.range(0, bits).allMatch(bit -> at(bit, start) == at(bit, other));
    }

    private static int at(int bit, byte[] bytes) {
        return bytes[bit / 8] >> 7 - bit % 8 & 1;
    }
}
