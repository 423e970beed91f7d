package io.leadflow.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Where a request comes from. One line has billions of IPv6 addresses, all in one network, so they count as one. */
public record Network(String id) {

    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.%]*");
    private static final int IPV6_PREFIX = 8;

    /** @param address as the server knows it; one that is no number stands for itself, and no name is looked up */
    public static Network of(String address) {
        if (address == null || !NUMERIC.matcher(address).matches()) {
            return new Network(String.valueOf(address));
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return new Network(
                    parsed instanceof Inet6Address
                            ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_PREFIX))
                            : parsed.getHostAddress());
        } catch (UnknownHostException noAddress) {
            return new Network(address);
        }
    }
}
