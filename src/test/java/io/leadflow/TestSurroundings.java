package io.leadflow;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The database and the mail server of the tests; both are real, and one of each serves all tests of a run. */
public class TestSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final GreenMail MAIL_SERVER = startMailServer();

    private static final EmbeddedPostgres POSTGRES = isPostgres() ? startPostgres() : null;

    public static boolean isPostgres() {
        return "postgres".equals(System.getProperty("leadflow.test.database"));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + databaseUrl(),
                        "spring.datasource.username=" + (isPostgres() ? "postgres" : "leadflow"),
                        "spring.mail.host=localhost",
                        "spring.mail.port=" + MAIL_SERVER.getSmtp().getPort())
                .applyTo(context);
    }

    private static String databaseUrl() {
        return isPostgres()
                ? POSTGRES.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true"
                : "jdbc:h2:mem:" + UUID.randomUUID();
    }

    /** A server asked for any port would take another one at each start. */
    private static GreenMail startMailServer() {
        try (ServerSocket anyPort = new ServerSocket(0)) {
            GreenMail server = new GreenMail(ServerSetup.SMTP.port(anyPort.getLocalPort()));
            anyPort.close();
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops after the contexts that use it have closed. */
    private static EmbeddedPostgres startPostgres() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setRegisterShutdownHook(false).start();
            SpringApplication.getShutdownHandlers().add(() -> stop(server));
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
