package benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One of those compared: a process of its own with a database of its own on the one PostgreSQL server. */
public final class Contender implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    static {
        System.setProperty("jdk.httpclient.keepalive.timeout", "5"); // servers close idle connections after 20 seconds
    }

    private final String name;
    private final Database database;
    private final int port;
    private final Process process;
    private final Duration start;

    private Contender(String name, Database database, int port, Process process, Duration start) {
        this.name = name;
        this.database = database;
        this.port = port;
        this.process = process;
        this.start = start;
    }

    static Contender start(String name, Class<?> main, Database database, int mailPort, String... settings)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.timezone=UTC",
                "-XX:ThreadPriorityPolicy=1",
                "-XX:CompilerThreadPriority=0", // with the line above, and as root alone, compilers would go before all else
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=postgres",
                "--spring.mail.host=localhost",
                "--spring.mail.port=" + mailPort));
        command.addAll(List.of(settings));
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "benchmark-" + name + ".log"))
                .start();
        awaitAnswer(port, process);
        return new Contender(name, database, port, process, Duration.ofNanos(System.nanoTime() - begin));
    }

    public String name() {
        return name;
    }

    public Database database() {
        return database;
    }

    /** From the start of the process to its first answer, and with it the creation of its tables. */
    public Duration startUp() {
        return start;
    }

    /** A node of the product as it runs in production. */
    public static Contender leadflow(String name, Database database, int mailPort, String... settings)
            throws IOException, InterruptedException {
        return leadflow(name, LeadflowNode.class, database, mailPort, settings);
    }

    /** @param main the product, or what is the product but for something */
    static Contender leadflow(String name, Class<?> main, Database database, int mailPort, String... settings)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "--spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=true",
                "--leadflow.base-url=http://localhost",
                "--leadflow.mail.from-address=leads@leadflow.example",
                "--leadflow.vendor.email=vendor@leadflow.example"));
        all.addAll(List.of(settings));
        return start(name, main, database, mailPort, all.toArray(String[]::new));
    }

    /** As if somebody had pulled the plug. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public long pid() {
        return process.pid();
    }

    /** Resident memory in MiB. */
    public long residentMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private static void awaitAnswer(int port, Process process) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/engine-rest/engine"))
                .build();
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers(request)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("It did not start; see target/benchmark-*.log");
            }
            process.waitFor(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try {
            HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A database that can tell how large it is and when its jobs are done. */
    public record Database(String url) {

        public static Database create(EmbeddedPostgres server, String name) throws SQLException {
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                connection.createStatement().execute("create database " + name);
            }
            return new Database(server.getJdbcUrl("postgres", name));
        }

        /** Bytes of all tables and indexes, dead rows squeezed out. */
        long bytes() throws SQLException {
            number("select 1");
            try (Connection connection = connect()) {
                connection.createStatement().execute("vacuum full");
            }
            return number("select sum(pg_total_relation_size(oid)) from pg_class where relkind = 'r'"
                    + " and relnamespace = 'public'::regnamespace");
        }

        /** Waits until no job is due any more, and no mail waits to be tried again. */
        public void awaitQuiet() throws SQLException, InterruptedException {
            while (number("select count(*) from act_ru_job where duedate_ is null or duedate_ <= now() or priority_ < 0") > 0) {
                java.util.concurrent.TimeUnit.MILLISECONDS.sleep(200);
            }
        }

        public String text(String sql) throws SQLException {
            return texts(sql).get(0);
        }

        /** The first column. */
        public List<String> texts(String sql) throws SQLException {
            try (Connection connection = connect();
                    var rows = connection.createStatement().executeQuery(sql)) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }

        public long number(String sql) throws SQLException {
            try (Connection connection = connect();
                    var result = connection.createStatement().executeQuery(sql)) {
                result.next();
                return result.getLong(1);
            }
        }

        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url);
        }
    }
}
