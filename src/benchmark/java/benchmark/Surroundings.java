package benchmark;

import benchmark.Contender.Database;
import benchmark.naive.NaiveNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** The mail server and the PostgreSQL server that those compared share. */
public final class Surroundings implements AutoCloseable {

    private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final EmbeddedPostgres server;

    public Surroundings() throws IOException {
        mail.start();
        server = EmbeddedPostgres.start();
    }

    GreenMail mail() {
        return mail;
    }

    public int mailPort() {
        return mail.getSmtp().getPort();
    }

    public Database database(String name) throws Exception {
        return Database.create(server, name);
    }

    /** A node of the product with a database of its own. */
    Contender leadflow(String name, String... settings) throws Exception {
        return Contender.leadflow(name, database(name), mailPort(), settings);
    }

    Contender naive() throws Exception {
        return Contender.start("naive", NaiveNode.class, database("naive"), mailPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
        mail.stop();
    }
}
