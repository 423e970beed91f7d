package io.leadflow.webhook.destination;

import io.leadflow.webhook.WebhookSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Finds the addresses of a host, and refuses a host with any that is not public: an event must never knock at a door
 * inside our own network. The sender asks here too, so that what it connects to is what was checked.
 */
@Component
public class PublicAddresses implements DnsResolver {

    /** Everything that IANA reserves for a purpose, and 6to4, whose addresses lead to IPv4 ones. */
    private static final List<Network> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Network::of)
            .toList();

    private static final List<Network> PUBLIC =
            Stream.of("0.0.0.0/0", "2000::/3").map(Network::of).toList();

    private final DnsResolver names;
    private final boolean loopback;

    @Autowired
    PublicAddresses(WebhookSettings settings) {
        this(SystemDefaultDnsResolver.INSTANCE, settings.loopbackTargets());
    }

    public PublicAddresses(DnsResolver names, boolean loopback) {
        this.names = names;
        this.loopback = loopback;
    }

    /** @throws NotPublic when any of them is not */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!Stream.of(found).allMatch(this::isOpen)) {
            throw new NotPublic();
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether a host is this very machine. */
    boolean isLoopback(String host) throws UnknownHostException {
        return Stream.of(names.resolve(host)).allMatch(InetAddress::isLoopbackAddress);
    }

    private boolean isOpen(InetAddress address) {
        return loopback && address.isLoopbackAddress() || isPublic(address);
    }

    /** IPv4 addresses in IPv6 clothes arrive here as what they are: Java undresses them. */
    private static boolean isPublic(InetAddress address) {
        return PUBLIC.stream().anyMatch(network -> network.contains(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    /** A host that has an address inside; says no more, so that nobody learns what there is. */
    public static final class NotPublic extends UnknownHostException {

        NotPublic() {
            super("an address that is not public");
        }
    }
}
