package benchmark;

import benchmark.naive.NaiveNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import java.util.Locale;

/**
 * Compares the product with the naive model in one run, on one PostgreSQL: starts and accept-to-archive a second over
 * HTTP, bytes a lead, start-up time and memory. Prints a Markdown table.
 */
public final class Benchmark {

    private static final int WARM_UP = 1_000;
    private static final int LEADS = Integer.getInteger("benchmark.leads", 5_000);

    private Benchmark() {}

    /** @param opened and {@code archived} in bytes a lead; the rates a second; memory in MiB */
    private record Figures(
            double startUp, double starts, double archives, double opened, double archived, long idle, long loaded) {}

    public static void main(String[] args) throws Exception {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            int mailPort = mail.getSmtp().getPort();
            Figures leadflow = measure(Contender.start(
                    "leadflow",
                    LeadflowNode.class,
                    server,
                    mailPort,
                    "--leadflow.base-url=http://localhost",
                    "--spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=true", // as in production
                    "--leadflow.mail.from-address=leads@leadflow.example",
                    "--leadflow.vendor.email=vendor@leadflow.example"));
            Figures naive = measure(Contender.start("naive", NaiveNode.class, server, mailPort));
            print(leadflow, naive);
        } finally {
            mail.stop();
        }
    }

    private static Figures measure(Contender contender) throws Exception {
        try (contender) {
            Contender.Database database = contender.database();
            Load load = new Load(contender);
            long idle = contender.residentMemory();
            List<String> warmUp = load.starts(WARM_UP).results();
            database.awaitQuiet();
            load.acceptedAndWon(warmUp);
            database.awaitQuiet();
            long before = database.bytes();
            Load.Measured starts = load.starts(LEADS);
            database.awaitQuiet();
            long open = database.bytes();
            Load.Measured archives = load.acceptedAndWon(starts.results());
            database.awaitQuiet();
            long archived = database.bytes();
            return new Figures(
                    contender.startUp().toMillis() / 1000.0,
                    starts.perSecond(),
                    archives.perSecond(),
                    (double) (open - before) / LEADS,
                    (double) (archived - before) / LEADS,
                    idle,
                    contender.residentMemory());
        }
    }

    private static void print(Figures leadflow, Figures naive) {
        List<String> lines = List.of(
                "| figure | Leadflow | naive | ratio |",
                "|---|---|---|---|",
                row("starts a second", "%.0f", leadflow.starts, naive.starts),
                row("accept to archive a second", "%.0f", leadflow.archives, naive.archives),
                row("bytes an open lead", "%.0f", leadflow.opened, naive.opened),
                row("bytes an archived lead", "%.0f", leadflow.archived, naive.archived),
                row("start-up in seconds, tables created", "%.1f", leadflow.startUp, naive.startUp),
                row("memory at rest in MiB", "%.0f", leadflow.idle, naive.idle),
                row("memory under load in MiB", "%.0f", leadflow.loaded, naive.loaded));
        lines.forEach(System.out::println);
    }

    private static String row(String figure, String format, double leadflow, double naive) {
        return String.format(
                Locale.ROOT, "| %s | " + format + " | " + format + " | %.2f |", figure, leadflow, naive, leadflow / naive);
    }
}
