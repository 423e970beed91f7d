package benchmark.chaos;

import benchmark.Contender.Database;
import benchmark.Report;
import benchmark.chaos.Promise.Known;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Holds what there is against what clients were promised. */
final class Aftermath {

    /** What a node can be at when it is taken away. */
    private static final int JOBS_AT_ONCE = 4;

    /** All but the engine's own, which cleans its history up for ever. */
    private static final String JOBS_LEFT = "select count(*) from act_ru_job where process_instance_id_ is not null";

    private static final Map<Known, String> HISTORY = Map.of(
            Known.RECEIVED, "RECEIVED EXPIRED",
            Known.DECLINED, "RECEIVED DECLINED",
            Known.WON, "RECEIVED ACCEPTED WON",
            Known.LOST, "RECEIVED ACCEPTED LOST");

    private static final Map<Known, Set<String>> LETTERS = Map.of(
            Known.RECEIVED, Set.of("NEW_LEAD", "RECEIVED", "EXPIRED", "UNANSWERED"),
            Known.DECLINED, Set.of("NEW_LEAD", "RECEIVED", "DECLINED"),
            Known.WON, Set.of("NEW_LEAD", "RECEIVED", "WON"),
            Known.LOST, Set.of("NEW_LEAD", "RECEIVED", "LOST"));

    private final Database database;
    private final GreenMail mail;
    private final List<Promise> promises;
    private boolean kept = true;

    Aftermath(Database database, GreenMail mail, List<Promise> promises) {
        this.database = database;
        this.mail = mail;
        this.promises = promises;
    }

    /** An operator tries failed steps again, until nothing is left to do. */
    void awaitCalm() throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        while (database.number(JOBS_LEFT) > 0 && System.nanoTime() < deadline) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("""
                        update act_ru_job set duedate_ = now() at time zone 'utc', retries_ = 3
                        where type_ = 'message' and lock_owner_ is null""");
            }
            TimeUnit.SECONDS.sleep(2);
        }
    }

    boolean report(int deaths) throws Exception {
        Map<UUID, String> histories =
                grouped("select lead_id, occasion from lead_history order by lead_id, id").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(" ", entry.getValue())));
        Map<UUID, List<String>> letters = grouped("select lead_id, topic from notification where sent_at is not null");
        row("leads that were promised", promises.size());
        must(0, "of them: not there", promises.stream()
                .filter(promise -> !histories.containsKey(promise.leadId))
                .count());
        must(
                promises.size(),
                "leads in the table",
                database.number("select count(*) from lead where external_id is not null"));
        must(
                0,
                "leads twice under one key",
                database.number("select count(*) - count(distinct external_id) from lead where external_id is not null"));
        List<Promise> broken = promises.stream()
                .filter(promise -> !HISTORY.get(promise.known).equals(histories.get(promise.leadId)))
                .toList();
        broken.forEach(
                promise -> Report.line("%s %s: %s", promise.leadId, promise.known, histories.get(promise.leadId)));
        must(0, "leads whose history is not what was promised", broken.size());
        must(0, "leads whose outcome is not their last entry", database.number("""
                select count(*) from lead where external_id is not null and coalesce(outcome, '') <> (
                    select occasion from lead_history where lead_id = lead.id order by id desc limit 1)"""));
        must(0, "leads with a letter that was not sent, or one that should not have been", promises.stream()
                .filter(promise -> !LETTERS.get(promise.known)
                        .equals(new HashSet<>(letters.getOrDefault(promise.leadId, List.of()))))
                .count());
        must(0, "letters entered under two keys", database.number("""
                select count(*) - count(distinct (lead_id, topic)) from notification"""));
        mails(deaths);
        must(0, "jobs left", database.number(JOBS_LEFT));
        must(0, "incidents left", database.number("select count(*) from act_ru_incident"));
        must(0, "instances left", database.number("select count(*) from act_ru_execution"));
        return kept;
    }

    private void mails(int deaths) throws Exception {
        Map<String, Integer> arrived = new HashMap<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            arrived.merge(message.getMessageID(), 1, Integer::sum);
        }
        row("mails that were to be sent", database.number("select count(*) from notification"));
        must(0, "of them: did not arrive", database.number("select count(*) from notification") - arrived.size());
        long twice = arrived.values().stream().mapToInt(times -> times - 1).sum();
        row("mails that arrived once more than they should", twice);
        if (twice > (long) deaths * JOBS_AT_ONCE) {
            kept = false;
            Report.line("  that is more often than a node was taken away in the act");
        }
    }

    private Map<UUID, List<String>> grouped(String sql) throws Exception {
        Map<UUID, List<String>> groups = new HashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                groups.computeIfAbsent(rows.getObject(1, UUID.class), none -> new ArrayList<>())
                        .add(rows.getString(2));
            }
        }
        return groups;
    }

    private void must(long expected, String what, long number) {
        row(what, number);
        if (number != expected) {
            kept = false;
            Report.line("  it must be %,d", expected);
        }
    }

    private static void row(String what, long number) {
        Report.line("| %s | %,d |", what, number);
    }
}
