package io.leadflow.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.leadflow.webhook.destination.PublicAddresses;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sender of notices does, and does not do, whatever a receiver tries. */
class PostTest {

    private static final byte[] NOTICE = "{}".getBytes();

    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch testOver = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void close() {
        testOver.countDown();
        server.stop(0);
    }

    @Test
    void a_redirect_is_an_answer_and_not_followed() throws IOException {
        receiver(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://169.254.169.254/latest/meta-data/");
            exchange.sendResponseHeaders(307, -1);
        });

        Answer answer = send(loopback());

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.isGood()).isFalse();
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_receiver_that_says_nothing_is_given_up() throws IOException {
        receiver(exchange -> await(testOver));

        assertThat(send(loopback()).failure()).isEqualTo("no answer in time");
    }

    @Test
    void a_receiver_that_answers_in_drops_is_given_up_too() throws IOException {
        try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread drops = new Thread(() -> drip(dripping));
            drops.start();

            Answer answer = post(loopback()).send(address(dripping.getLocalPort()), NOTICE, Map.of());

            assertThat(answer.failure()).isEqualTo("no answer in time");
        }
    }

    @Test
    void an_endless_answer_is_not_read_to_its_end() throws IOException {
        receiver(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream answer = exchange.getResponseBody()) {
                while (testOver.getCount() > 0) {
                    answer.write(new byte[64 * 1024]);
                }
            }
        });

        assertThat(send(loopback()).status()).isEqualTo(200);
    }

    @Test
    void a_name_that_leads_inside_by_now_gets_nothing() throws IOException {
        receiver(exchange -> exchange.sendResponseHeaders(200, -1));
        DnsResolver rebound = resolver("127.0.0.1");

        Answer answer = post(new PublicAddresses(rebound, false))
                .send(
                        URI.create(
                                "http://receiver.example:" + server.getAddress().getPort() + "/"),
                        NOTICE,
                        Map.of());

        assertThat(answer.failure()).isEqualTo("the address is not public");
        assertThat(calls).hasValue(0);
    }

    @Test
    void an_address_inside_gets_nothing() throws IOException {
        receiver(exchange -> exchange.sendResponseHeaders(200, -1));

        Answer answer = send(new PublicAddresses(resolver("127.0.0.1"), false));

        assertThat(answer.failure()).isEqualTo("the address is not public");
        assertThat(calls).hasValue(0);
    }

    @Test
    void what_was_checked_is_what_is_called() throws IOException {
        receiver(exchange -> exchange.sendResponseHeaders(204, -1));
        AtomicInteger questions = new AtomicInteger();
        DnsResolver once = resolver(() -> {
            if (questions.incrementAndGet() > 1) {
                throw new AssertionError("The name was asked for twice");
            }
            return "127.0.0.1";
        });

        Answer answer = post(new PublicAddresses(once, true))
                .send(
                        URI.create(
                                "http://receiver.example:" + server.getAddress().getPort() + "/"),
                        NOTICE,
                        Map.of());

        assertThat(answer.isGood()).isTrue();
        assertThat(questions).hasValue(1);
    }

    @Test
    void a_closed_door_and_an_unknown_host_are_named_as_such() throws IOException {
        int port = server.getAddress().getPort();
        server.stop(0);

        assertThat(post(loopback()).send(address(port), NOTICE, Map.of()).failure())
                .isEqualTo("connection refused");
        DnsResolver nobody = resolver(() -> {
            throw new UnknownHostException("receiver.example");
        });
        assertThat(post(new PublicAddresses(nobody, true))
                        .send(URI.create("http://receiver.example/"), NOTICE, Map.of())
                        .failure())
                .isEqualTo("the host is not known");
    }

    @Test
    void a_receiver_that_does_not_speak_tls_gets_nothing_over_https() throws IOException {
        receiver(exchange -> exchange.sendResponseHeaders(200, -1));
        URI tls = URI.create("https://localhost:" + server.getAddress().getPort() + "/");

        assertThat(post(loopback()).send(tls, NOTICE, Map.of()).isGood()).isFalse();
        assertThat(calls).hasValue(0);
    }

    private void receiver(HttpHandler handler) {
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            handler.handle(exchange);
            exchange.close();
        });
    }

    private Answer send(PublicAddresses addresses) {
        return post(addresses).send(address(server.getAddress().getPort()), NOTICE, Map.of());
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private static Post post(PublicAddresses addresses) {
        return new Post(
                addresses, new WebhookSettings(Duration.ofMillis(500), Duration.ofDays(365), "Leadflow", null, true));
    }

    private static PublicAddresses loopback() {
        return new PublicAddresses(resolver("127.0.0.1"), true);
    }

    private static DnsResolver resolver(String address) {
        return resolver(() -> address);
    }

    private interface Name {
        String address() throws UnknownHostException;
    }

    private static DnsResolver resolver(Name name) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return InetAddress.getAllByName(name.address());
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    /** Sends the beginning of an answer, one byte after the other, and never comes to the end of its first line. */
    private void drip(ServerSocket socket) {
        try (var connection = socket.accept()) {
            connection.getOutputStream().write("HTTP/1.1 200 ".getBytes());
            while (!await(testOver, Duration.ofMillis(50))) {
                connection.getOutputStream().write('x');
            }
        } catch (IOException givenUp) {
            // as it should be
        }
    }

    private static void await(CountDownLatch latch) {
        await(latch, Duration.ofSeconds(30));
    }

    private static boolean await(CountDownLatch latch, Duration time) {
        try {
            return latch.await(time.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
