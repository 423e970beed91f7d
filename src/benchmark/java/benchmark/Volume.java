package benchmark;

import benchmark.Contender.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What takes how long among few leads and among very many, each open one with its process instance, its task and its
 * timers. Prints a Markdown table; a ratio says what grows faster than its work.
 */
public final class Volume {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("benchmark.volume", 1_200_000);
    private static final int OPEN_ONE_IN = 6;
    private static final int TIMES = 60;

    /** What a lane of the job executor asks when it looks for work, as the engine writes it. */
    private static final String POLL = """
            select res.id_ from act_ru_job res where res.retries_ > 0 and res.duedate_ <= now() at time zone 'utc'
            and (res.lock_exp_time_ is null or res.lock_exp_time_ < now() at time zone 'utc') and res.suspension_state_ = 1
            and %s limit 8""";

    private static final String STEPS = POLL.formatted("res.priority_ >= 0 order by res.duedate_");
    private static final String MAILS = POLL.formatted("res.priority_ <= -2 order by res.priority_ desc, res.duedate_");

    private Volume() {}

    public static void main(String[] args) throws Exception {
        try (Surroundings surroundings = new Surroundings();
                Contender leadflow = surroundings.leadflow("volume")) {
            Load load = new Load(leadflow);
            String received = load.starts(1).results().get(0);
            String accepted = load.starts(1).results().get(0);
            load.accepted(List.of(accepted));
            leadflow.database().awaitQuiet();
            List<String> models = List.of(received, accepted);

            fill(leadflow.database(), models, 1, FEW);
            measure(leadflow); // a rehearsal: what is measured first would be measured while the machine still compiles
            Map<String, Double> few = measure(leadflow);
            long begin = System.nanoTime();
            fill(leadflow.database(), models, FEW + 1, MANY);
            Report.line("%,d leads made in %d s", MANY - FEW, (System.nanoTime() - begin) / 1_000_000_000);
            Map<String, Double> many = measure(leadflow);

            Report.head("| median in ms | %,d leads | %,d leads | ratio |", FEW, MANY);
            few.forEach((what, time) ->
                    Report.line("| %s | %.1f | %.1f | %.2f |", what, time, many.get(what), many.get(what) / time));
            naive(surroundings);
        }
    }

    private static void fill(Database database, List<String> models, int first, int last) throws Exception {
        int open = first + (last - first) / OPEN_ONE_IN;
        LeadRows.open(database, first, open);
        LeadRows.archived(database, open + 1, last);
        for (String instance : models) {
            EngineRows.forLeads(database, database.text("select business_key_ from act_hi_procinst where id_ = '" + instance + "'"));
        }
    }

    private static Map<String, Double> measure(Contender leadflow) throws Exception {
        Map<String, Double> times = new LinkedHashMap<>(Lists.pages(leadflow));
        Stopwatch watch = new Stopwatch(leadflow);
        String filters = watch.text(Lists.PARTNER, "/engine-rest/filter?resourceType=Task");
        for (String tab : List.of("Marketplace leads", "Qualified leads", "Favorites")) {
            times.put("Tasklist: " + tab, watch.tasklist(Lists.PARTNER, idOf(filters, tab)));
        }
        Load load = new Load(leadflow);
        times.put("start a lead", each(TIMES, () -> load.starts(1)));
        List<String> open = new ArrayList<>(leadflow.database().texts("""
                select e.proc_inst_id_ from act_ru_execution e join lead l on cast(l.id as text) = e.business_key_
                where l.partner_id = 'contoso' and l.stage = 'RECEIVED' and l.external_id like 'row-%' order by l.id limit
                """ + TIMES));
        times.put("accept a lead, its task looked up first", each(TIMES, () -> load.accepted(List.of(open.remove(0)))));
        leadflow.database().awaitQuiet();
        times.put("a look for steps finds nothing due", each(TIMES, () -> leadflow.database().texts(STEPS)));
        times.put("a look for mails finds nothing due", each(TIMES, () -> leadflow.database().texts(MAILS)));
        times.put("database in MiB", leadflow.database().number("select pg_database_size(current_database())") / 1048576.0);
        return times;
    }

    /** The peer: the same partner's tasks, asked of the engine, with the data of leads in process variables. */
    private static void naive(Surroundings surroundings) throws Exception {
        String query = """
                {"taskDefinitionKey": "userTask_respondToLead",
                 "processVariables": [{"name": "partnerId", "operator": "eq", "value": "contoso"}],
                 "sorting": [{"sortBy": "processVariable", "sortOrder": "asc",
                              "parameters": {"variable": "answerBy", "type": "date"}}]}""";
        try (Contender naive = surroundings.naive()) {
            String instance = new Load(naive).starts(1).results().get(0);
            naive.database().awaitQuiet();
            double[] times = new double[2];
            int[] sizes = {FEW / OPEN_ONE_IN, MANY / OPEN_ONE_IN};
            for (int size = 0; size < sizes.length; size++) {
                NaiveTasks.multiply(naive.database(), instance, size == 0 ? 1 : sizes[0] + 1, sizes[size]);
                times[size] = new Stopwatch(naive).post("", "/engine-rest/task?maxResults=50", query);
            }
            Report.line("| naive: 50 tasks of a partner, without their data | %.1f | %.1f | %.2f |", times[0], times[1], times[1] / times[0]);
        }
    }

    private static String idOf(String filters, String name) {
        Matcher filter = Pattern.compile("\"id\":\"([^\"]+)\"[^}]*?\"name\":\"" + name + "\"")
                .matcher(filters);
        if (!filter.find()) {
            throw new IllegalStateException("No filter " + name + " in " + filters);
        }
        return filter.group(1);
    }

    private interface Work {
        void once() throws Exception;
    }

    private static double each(int times, Work work) throws Exception {
        List<Double> taken = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            long begin = System.nanoTime();
            work.once();
            taken.add((System.nanoTime() - begin) / 1e6);
        }
        taken.sort(null);
        return taken.get(times / 2);
    }
}
