package benchmark;

import benchmark.Contender.Database;
import benchmark.MailRelay.Mood;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Lets thousands of leads expire at the same moment, for two nodes to drain: with the product's job executor and then
 * with the engine's default one. Meanwhile somebody looks at a list four times a second. Some expire before, unmeasured.
 * Prints a Markdown table.
 */
public final class Burst {

    private static final int LEADS = Integer.getInteger("benchmark.leads", 20_000);
    private static final int WARM_UP = 5_000;

    /** How far the mail server is away, one way; a mail takes five answers of it. */
    private static final Duration AWAY = Duration.ofMillis(Integer.getInteger("benchmark.mail.away", 0));

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final String[] DEFAULT_EXECUTOR = {
        "--camunda.bpm.job-execution.max-jobs-per-acquisition=3",
        "--camunda.bpm.job-execution.max-wait=60000",
        "--camunda.bpm.generic-properties.properties.job-executor-acquire-by-due-date=false"
    };

    /** @param calm p95 of a list page in ms, and {@code draining} while leads expire; the rate in leads a second */
    private record Drained(double perSecond, double calm, double draining) {}

    private Burst() {}

    public static void main(String[] args) throws Exception {
        Drained ours = drain("burst", LeadflowNode.class);
        Drained standard = drain("burst_default", DefaultExecutorNode.class, DEFAULT_EXECUTOR);
        Report.head("| %,d leads expire at once, two nodes | Leadflow | default job executor | ratio |", LEADS);
        Report.line(
                "| leads a second, archived and everyone told | %.0f | %.0f | %.2f |",
                ours.perSecond, standard.perSecond, ours.perSecond / standard.perSecond);
        Report.line("| a list page meanwhile, p95 in ms | %.0f | %.0f | |", ours.draining, standard.draining);
        Report.line("| the same page when all is calm | %.0f | %.0f | |", ours.calm, standard.calm);
    }

    private static Drained drain(String name, Class<?> node, String... settings) throws Exception {
        try (Surroundings surroundings = new Surroundings();
                MailRelay relay = new MailRelay(surroundings.mailPort(), AWAY)) {
            relay.be(AWAY.isZero() ? Mood.WELL : Mood.LATE);
            Database database = surroundings.database(name);
            int mailPort = AWAY.isZero() ? surroundings.mailPort() : relay.port();
            try (Contender one = Contender.leadflow(name, node, database, mailPort, settings);
                    Contender two = Contender.leadflow(name + "_too", node, database, mailPort, settings)) {
                return drain(one, two, surroundings.mail());
            }
        }
    }

    private static Drained drain(Contender one, Contender two, GreenMail mail) throws Exception {
        Database database = one.database();
        String like = received(one);
        Stopwatch watch = new Stopwatch(two);
        fill(database, like, 1, WARM_UP);
        expireAll(database);
        looks(watch, () -> isDraining(database));
        database.awaitQuiet();
        fill(database, like, WARM_UP + 1, WARM_UP + LEADS);
        mail.purgeEmailFromAllMailboxes();
        double calm = p95(looks(watch, () -> false));
        long begin = System.nanoTime();
        expireAll(database);
        List<Double> looks = looks(watch, () -> isDraining(database));
        database.awaitQuiet();
        double seconds = (System.nanoTime() - begin) / 1e9;
        verify(database, mail);
        return new Drained(LEADS / seconds, calm, p95(looks));
    }

    /** A lead whose process instance the others are made like. */
    private static String received(Contender node) throws Exception {
        String instance = new Load(node).starts(1).results().get(0);
        node.database().awaitQuiet();
        return node.database().text("select business_key_ from act_hi_procinst where id_ = '" + instance + "'");
    }

    private static void fill(Database database, String like, int first, int last) throws Exception {
        LeadRows.open(database, first, last);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("update lead set stage = 'RECEIVED' where stage = 'ACCEPTED'");
        }
        EngineRows.forLeads(database, like);
    }

    private static void expireAll(Database database) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    update act_ru_job set duedate_ = now() at time zone 'utc'
                    where handler_cfg_ like 'timerEvent_responseOverdue%' and process_instance_id_ in (
                        select proc_inst_id_ from act_ru_execution where business_key_ in (
                            select cast(id as text) from lead where external_id like 'row-%'))""");
        }
    }

    private interface Question {
        boolean isSo() throws Exception;
    }

    private static boolean isDraining(Database database) throws Exception {
        return database.number("select count(*) from lead where stage = 'RECEIVED' and external_id like 'row-%'") > 0;
    }

    /** How long a page takes, time after time, a hundred times at least; asking for more costs, and is done now and then. */
    private static List<Double> looks(Stopwatch watch, Question more) throws Exception {
        List<Double> times = new ArrayList<>();
        while (times.size() < 100 || times.size() % 10 > 0 || more.isSo()) {
            long begin = System.nanoTime();
            watch.text("contoso-referrals", "/leads?stage=archived");
            times.add((System.nanoTime() - begin) / 1e6);
            TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos() - (System.nanoTime() - begin));
        }
        return times;
    }

    private static double p95(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length * 95 / 100];
    }

    private static void verify(Database database, GreenMail mail) throws Exception {
        must(WARM_UP + LEADS, "leads that expired", database.number("select count(*) from lead where outcome = 'EXPIRED'"));
        must(
                WARM_UP + LEADS,
                "entries that say so",
                database.number("select count(*) from lead_history where occasion = 'EXPIRED'"));
        must(WARM_UP + LEADS, "letters to senders", database.number(
                "select count(*) from notification where topic = 'EXPIRED' and sent_at is not null"));
        Set<String> ids = new HashSet<>();
        MimeMessage[] arrived = mail.getReceivedMessages();
        for (MimeMessage message : arrived) {
            ids.add(message.getMessageID());
        }
        must(2 * LEADS, "mails to senders and customers", ids.size());
        must(ids.size(), "mails that arrived, each once", arrived.length);
        must(0, "incidents", database.number("select count(*) from act_ru_incident"));
    }

    private static void must(long expected, String what, long number) {
        if (number != expected) {
            throw new IllegalStateException("%s: %,d and not %,d".formatted(what, number, expected));
        }
        Report.line("%s: %,d", what, number);
    }
}
