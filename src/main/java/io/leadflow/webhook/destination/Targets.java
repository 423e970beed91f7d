package io.leadflow.webhook.destination;

import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.webhook.WebhookSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which addresses events may go to; asked when somebody registers one and again at each delivery. */
@Component
public class Targets {

    private static final String FIELD = "WebhookUrl";
    private static final int LONGEST = 2_000;
    private static final int HTTPS = 443;
    private static final int FIRST_FREE_PORT = 1_024;
    private static final int LAST_PORT = 65_535;

    /** A name with a dot whose last part begins with a letter: no number in disguise, no name of our own network. */
    private static final Pattern NAME = Pattern.compile(
            "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    /** Four plain decimal numbers: other writings mean one address to us and another to the next reader. */
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

    private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]+]");

    private final PublicAddresses addresses;
    private final boolean loopback;

    Targets(PublicAddresses addresses, WebhookSettings settings) {
        this.addresses = addresses;
        this.loopback = settings.loopbackTargets();
    }

    /**
     * The address as it is, when events may go there now.
     *
     * @throws InvalidInput when it is no https address of a public host
     */
    public URI check(String written) {
        URI address = plain(Check.line(FIELD, written, LONGEST));
        try {
            if (!isHttps(address) && !(loopback && addresses.isLoopback(address.getHost()))) {
                throw new InvalidInput(FIELD, "must be an https address");
            }
            addresses.resolve(address.getHost());
            return address;
        } catch (UnknownHostException notPublicOrNoHost) {
            throw new InvalidInput(FIELD, "must lead to a host that is known and public");
        }
    }

    private URI plain(String written) {
        URI address = parsed(written);
        if (address.getHost() == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw new InvalidInput(FIELD, "must be an https address without a user and without a fragment");
        }
        if (!isHost(address.getHost())) {
            throw new InvalidInput(FIELD, "must name its host by a full name or a plain address");
        }
        if (!isPort(address.getPort())) {
            throw new InvalidInput(FIELD, "must use port 443 or a port from 1024 on");
        }
        return address;
    }

    private static URI parsed(String written) {
        try {
            URI address = new URI(written);
            if (isHttps(address) || "http".equalsIgnoreCase(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            // refused below, like any other scheme
        }
        throw new InvalidInput(FIELD, "must be an https address");
    }

    private static boolean isHttps(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private boolean isHost(String host) {
        return NAME.matcher(host).matches()
                || IPV4.matcher(host).matches()
                || IPV6.matcher(host).matches()
                || loopback && host.equals("localhost");
    }

    private static boolean isPort(int port) {
        return port == -1 || port == HTTPS || port >= FIRST_FREE_PORT && port <= LAST_PORT;
    }
}
