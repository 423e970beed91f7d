package benchmark.chaos;

import benchmark.MailRelay;
import benchmark.MailRelay.Mood;
import benchmark.Report;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Two nodes, PostgreSQL and a mail server carry thousands of leads while each of them is done harm to; afterwards what
 * there is is held against what clients were promised. Prints the counts, and fails when one of them must not be.
 */
public final class Chaos {

    private static final int CLIENTS = 6;
    private static final int LEADS = Integer.getInteger("benchmark.leads", 5_000);
    private static final int LEFT_ALONE_PERCENT = 25;

    private final List<Promise> promises = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;

    public static void main(String[] args) throws Exception {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        boolean kept;
        try (MailRelay relay = new MailRelay(mail.getSmtp().getPort(), Duration.ofSeconds(4));
                Installation installation = new Installation(relay.port())) {
            kept = new Chaos().run(installation, relay, mail);
        } finally {
            mail.stop();
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean run(Installation installation, MailRelay relay, GreenMail mail) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS, Chaos::thatEndsWithTheRun);
        List<Future<Integer>> running = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Callable<Integer> work = () -> work(new Client(installation::addresses));
            running.add(clients.submit(work));
        }
        while (!over) {
            doHarm(installation, relay);
        }
        int failures = 0;
        for (Future<Integer> client : running) {
            failures += client.get();
        }
        clients.shutdown();
        letDeadlinesPass(installation);
        Aftermath aftermath = new Aftermath(installation.database(), mail, promises);
        aftermath.awaitCalm();
        Report.line("| calls that failed or were not answered | %,d |", failures);
        Report.line("| times a node or its database was taken away | %,d |", installation.deaths());
        return aftermath.report(installation.deaths());
    }

    private static Thread thatEndsWithTheRun(Runnable client) {
        Thread thread = new Thread(client);
        thread.setDaemon(true);
        return thread;
    }

    /** Starts leads until there are enough, and answers what it started. */
    private int work(Client client) throws InterruptedException {
        List<Promise> own = new ArrayList<>();
        while (promises.size() < LEADS) {
            boolean leftAlone = ThreadLocalRandom.current().nextInt(100) < LEFT_ALONE_PERCENT;
            Promise promise = new Promise((leftAlone ? "alone-" : "chaos-") + UUID.randomUUID(), leftAlone);
            promises.add(promise);
            own.add(promise);
            client.start(promise);
            Promise some = own.get(ThreadLocalRandom.current().nextInt(own.size()));
            if (!some.isDone()) {
                client.answer(some);
            }
        }
        over = true;
        for (Promise promise : own) {
            while (!promise.isDone()) {
                client.answer(promise);
            }
        }
        return client.failures();
    }

    /** One round of everything that can happen to an installation. */
    private void doHarm(Installation installation, MailRelay relay) throws Exception {
        say("a node is killed");
        installation.killNode(0);
        letDeadlinesPass(installation);
        say("the mail server refuses");
        suffer(relay, Mood.REFUSING);
        say("connections to the database are cut");
        installation.cutConnections();
        say("the mail server hangs");
        suffer(relay, Mood.HANGING);
        say("a node is frozen");
        letDeadlinesPass(installation);
        installation.freezeNode(1);
        say("the mail server is late");
        suffer(relay, Mood.LATE);
        say("the database starts again");
        letDeadlinesPass(installation);
        installation.restartDatabase();
        TimeUnit.SECONDS.sleep(5);
    }

    private static void suffer(MailRelay relay, Mood mood) throws Exception {
        relay.be(mood);
        TimeUnit.SECONDS.sleep(12);
        relay.be(Mood.WELL);
    }

    private static void letDeadlinesPass(Installation installation) throws Exception {
        try (Connection connection = installation.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    update act_ru_job set duedate_ = now() at time zone 'utc'
                    where handler_cfg_ like 'timerEvent_responseOverdue%' and duedate_ > now() + interval '1 day'
                    and process_instance_id_ in (select proc_inst_id_ from act_ru_execution where business_key_ in (
                        select cast(id as text) from lead where external_id like 'alone-%' and stage = 'RECEIVED'))""");
        }
    }

    private void say(String what) {
        Report.line("%,d leads so far: %s", promises.size(), what);
    }
}
