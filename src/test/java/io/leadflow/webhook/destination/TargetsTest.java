package io.leadflow.webhook.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadflow.refusal.InvalidInput;
import io.leadflow.webhook.WebhookSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where events may go, and where they must never go. */
class TargetsTest {

    private static final Map<String, String> NAMES = Map.of(
            "receiver.example", "93.184.215.14",
            "six.receiver.example", "2606:2800:21f:cb07:6820:80da:af6b:8b2c",
            "inside.evil.example", "10.1.2.3",
            "metadata.evil.example", "169.254.169.254",
            "mapped.evil.example", "::ffff:127.0.0.1",
            "sixtofour.evil.example", "2002:7f00:1::",
            "localhost", "127.0.0.1",
            "localhost.localdomain", "127.0.0.1");

    private final Targets targets = targets(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://receiver.example/events",
                "https://receiver.example:8443/events?flow=7&key=a%20b",
                "HTTPS://Receiver.Example/",
                "https://six.receiver.example",
                "https://93.184.215.14/events",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/events"
            })
    void a_public_https_address_is_taken_as_it_is(String address) {
        assertThat(targets.check(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://localhost:8443/",
                "https://localhost./",
                "https://localhost.localdomain/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0x0.0x0.0x1/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0.0.1.:8443/",
                "https://0.0.0.0/",
                "https://0/",
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://192.0.2.1/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[0:0:0:0:0:ffff:a9fe:a9fe]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2001::1]/",
                "https://[2001:db8::1]/",
                "https://[2002:7f00:1::]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[ff02::1]/",
                "https://[fec0::1]/",
                "https://inside.evil.example/",
                "https://metadata.evil.example/",
                "https://mapped.evil.example/",
                "https://sixtofour.evil.example/",
                "https://intranet/",
                "https://unknown.example/"
            })
    void an_address_that_is_not_public_is_refused(String address) {
        assertRefused(targets, address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "receiver.example",
                "//receiver.example/",
                "http://receiver.example/",
                "ftp://receiver.example/",
                "file:///etc/passwd",
                "jar:https://receiver.example/!/",
                "gopher://receiver.example/",
                "https:receiver.example",
                "https:///events",
                "https://user@receiver.example/",
                "https://user:secret@receiver.example/",
                "https://receiver.example@localhost/",
                "https://receiver.example/#fragment",
                "https://receiver.example:22/",
                "https://receiver.example:25/",
                "https://receiver.example:80/",
                "https://receiver.example:0/",
                "https://receiver.example:99999/",
                "https://receiver_1.example/",
                "https://receiver..example/",
                "https://receiver.example\\@localhost/",
                "https://receiver.example/a b",
                "https://receiver.example/\r\nHost: localhost",
                "https://ｌocalhost/",
                "https://①②⑦.⓪.⓪.①/"
            })
    void what_is_no_plain_https_address_is_refused(String address) {
        assertRefused(targets, address);
    }

    @Test
    void an_address_too_long_is_refused() {
        assertRefused(targets, "https://receiver.example/" + "x".repeat(2_000));
        assertRefused(targets, "https://" + "a.".repeat(900) + "example/");
    }

    @Test
    void whoever_asks_cannot_tell_a_name_inside_from_no_name_at_all() {
        assertThatThrownBy(() -> targets.check("https://inside.evil.example/"))
                .hasMessage("WebhookUrl must lead to a host that is known and public.");
        assertThatThrownBy(() -> targets.check("https://unknown.example/"))
                .hasMessage("WebhookUrl must lead to a host that is known and public.");
    }

    @Test
    void a_name_is_refused_for_one_address_inside_among_others() {
        DnsResolver both = resolver(host -> new InetAddress[] {address("93.184.215.14"), address("10.0.0.1")});

        assertThatThrownBy(() -> new PublicAddresses(both, false).resolve("two.evil.example"))
                .isInstanceOf(PublicAddresses.NotPublic.class);
    }

    @Test
    void on_trial_this_machine_may_be_told_too_and_nothing_else_inside() {
        Targets onTrial = targets(true);

        assertThat(onTrial.check("http://localhost:8123/events")).hasToString("http://localhost:8123/events");
        assertThat(onTrial.check("http://127.0.0.1:8123/")).hasToString("http://127.0.0.1:8123/");
        assertRefused(onTrial, "http://receiver.example/");
        assertRefused(onTrial, "https://10.0.0.1/");
        assertRefused(onTrial, "https://169.254.169.254/");
        assertRefused(onTrial, "http://inside.evil.example/");
    }

    private static void assertRefused(Targets targets, String address) {
        assertThatThrownBy(() -> targets.check(address))
                .isInstanceOf(InvalidInput.class)
                .hasMessageStartingWith("WebhookUrl ");
    }

    private static Targets targets(boolean loopback) {
        WebhookSettings settings =
                new WebhookSettings(Duration.ofSeconds(2), Duration.ofDays(365), "Leadflow", null, loopback);
        return new Targets(new PublicAddresses(resolver(TargetsTest::known), loopback), settings);
    }

    /** Names are those of the table; what looks like an address is read as Java and HttpClient do. */
    private static InetAddress[] known(String host) throws UnknownHostException {
        String address = NAMES.get(host.toLowerCase());
        if (address == null && host.matches(".*[a-z].*") && !host.startsWith("[")) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {address(address == null ? host : address)};
    }

    private static InetAddress address(String written) throws UnknownHostException {
        return InetAddress.getByName(written);
    }

    private interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static DnsResolver resolver(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.of(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
