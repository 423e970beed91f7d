package io.leadflow.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.leadflow.Rest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A subscriber's own system: a real HTTP server that keeps what it gets. */
public final class Receiver implements AutoCloseable {

    /** A request as it came. */
    public record Request(Headers headers, byte[] body) {

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException noJson) {
                throw new UncheckedIOException(noJson);
            }
        }

        public String header(String name) {
            return headers.getFirst(name);
        }
    }

    private static final int GOOD = 200;

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private volatile int otherwise = GOOD;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/events";
    }

    /** Registers itself in the name of one of the cast. */
    public void subscribe(Rest rest, String user, String... events) {
        Rest.Answer answer = rest.post(
                user, "/webhooks/v1/registration", Map.of("WebhookUrl", address(), "WebhookEvents", List.of(events)));
        if (answer.status() != GOOD) {
            throw new AssertionError(answer.text());
        }
    }

    /** Answers the next requests with these, one each. */
    public void answerWith(Integer... next) {
        statuses.addAll(List.of(next));
    }

    /** Lets senders wait for their answers until {@link #release()}. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    public void release() {
        gate.countDown();
    }

    /** Answers with this when nothing else was said. */
    public void alwaysAnswer(int status) {
        otherwise = status;
    }

    public List<Request> requests() {
        return requests;
    }

    public List<String> eventNames() {
        return requests.stream()
                .map(request -> request.json().path("EventName").asText())
                .toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        requests.add(new Request(
                exchange.getRequestHeaders(), exchange.getRequestBody().readAllBytes()));
        await(gate);
        Integer status = statuses.poll();
        exchange.sendResponseHeaders(status == null ? otherwise : status, -1);
        exchange.close();
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        release();
        server.stop(0);
    }
}
