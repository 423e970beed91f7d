package benchmark.chaos;

import benchmark.Contender;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Two nodes on one PostgreSQL, each of which can be done harm to. */
final class Installation implements AutoCloseable {

    /** Short, so that a frozen node outlives it; five minutes by default. */
    static final Duration JOB_LOCK = Duration.ofSeconds(20);

    private final Path data;
    private final int mailPort;
    private final Contender.Database database;
    private final Contender[] nodes = new Contender[2];
    private EmbeddedPostgres server;
    private int deaths;

    Installation(int mailPort) throws Exception {
        this.mailPort = mailPort;
        data = Files.createTempDirectory("chaos-postgres");
        server = postgres(0).start();
        database = Contender.Database.create(server, "chaos");
        nodes[0] = node(0);
        nodes[1] = node(1);
    }

    Contender.Database database() {
        return database;
    }

    List<Function<String, URI>> addresses() {
        return Stream.of(nodes)
                .map(node -> (Function<String, URI>) node::address)
                .toList();
    }

    /** How often a node was killed or frozen, or lost its database, maybe in the middle of something. */
    int deaths() {
        return deaths;
    }

    void killNode(int which) throws Exception {
        deaths++;
        nodes[which].kill();
        TimeUnit.SECONDS.sleep(5);
        nodes[which] = node(which);
    }

    void freezeNode(int which) throws Exception {
        deaths++;
        signal("-STOP", which);
        TimeUnit.SECONDS.sleep(JOB_LOCK.toSeconds() + 10);
        signal("-CONT", which);
    }

    void cutConnections() throws SQLException {
        deaths += nodes.length;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'chaos'");
        }
    }

    void restartDatabase() throws Exception {
        deaths += nodes.length;
        int port = server.getPort();
        server.close();
        TimeUnit.SECONDS.sleep(3);
        server = postgres(port).start();
    }

    @Override
    public void close() throws Exception {
        for (Contender node : nodes) {
            node.kill();
        }
        server.close();
        FileSystemUtils.deleteRecursively(data);
    }

    private EmbeddedPostgres.Builder postgres(int port) {
        return EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(data.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200");
    }

    private Contender node(int which) throws IOException, InterruptedException {
        return Contender.leadflow(
                "chaos-" + which,
                database,
                mailPort,
                "--spring.mail.properties.mail.smtp.timeout=5000",
                "--camunda.bpm.job-execution.lock-time-in-millis=" + JOB_LOCK.toMillis());
    }

    private void signal(String signal, int which) throws Exception {
        new ProcessBuilder("kill", signal, Long.toString(nodes[which].pid()))
                .start()
                .waitFor();
    }
}
