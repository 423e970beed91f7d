package io.leadflow;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A node of an installation: a Java process of its own, as operators start it. */
final class Node implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final int port;

    private Node(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts a node and returns at once. */
    static Node start(String name, Map<String, String> environment, String... settings) {
        int port = freePort();
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=" + port);
        Path log = log(name);
        return new Node(run(LeadflowApplication.class, environment, arguments, log), log, port);
    }

    /** Brings the database to this version, and returns the status the process ends with. */
    static int migrate(Map<String, String> environment) throws InterruptedException {
        return run(Migration.class, environment, List.of(), log("migration")).waitFor();
    }

    URI home() {
        return URI.create("http://localhost:" + port + "/");
    }

    boolean isReady() {
        if (!process.isAlive()) {
            throw new AssertionError("The node ended: " + log);
        }
        try {
            var request = HttpRequest.newBuilder(home().resolve("/actuator/health/readiness"))
                    .build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As if somebody had pulled the plug. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As an upgrade does; returns at once. */
    void tellToEnd() {
        process.destroy();
    }

    /** Waits for a node that was told to end, and returns whether it did in time. */
    boolean hasEnded() throws InterruptedException {
        return process.waitFor(40, TimeUnit.SECONDS);
    }

    String log() {
        return Settings.read(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Process run(Class<?> main, Map<String, String> environment, List<String> arguments, Path log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The product's classes and those it needs, without the tests' own. */
    private static String classPath() {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(whole.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path log(String name) {
        Path log = Path.of("target", "nodes", name + ".log");
        log.getParent().toFile().mkdirs();
        return log;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
