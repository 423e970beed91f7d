package benchmark;

import benchmark.naive.NaiveNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a page of a list of leads takes over HTTP, among few leads and among many, and next to it what the engine's
 * own task query takes on the naive model. Prints a Markdown table.
 */
public final class Lists {

    private static final int FEW = 10_000;
    private static final int OPEN = Integer.getInteger("benchmark.lists.open", 200_000);
    private static final int ARCHIVED = Integer.getInteger("benchmark.lists.archived", 1_000_000);
    private static final int NAIVE = Integer.getInteger("benchmark.lists.naive", OPEN);
    private static final int DEEP = 200;

    private static final String PARTNER = "contoso-referrals";
    private static final Pattern NEXT = Pattern.compile("rel=\"next\"\\s+href=\"([^\"]+)\"");
    private static final Pattern COMPANY = Pattern.compile("/leads/[0-9a-f-]{36}\">(\\w+) ");

    private Lists() {}

    public static void main(String[] args) throws Exception {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            int mailPort = mail.getSmtp().getPort();
            leadflow(server, mailPort);
            naive(server, mailPort);
        } finally {
            mail.stop();
        }
    }

    private static void leadflow(EmbeddedPostgres server, int mailPort) throws Exception {
        try (Contender leadflow = Contender.start(
                "leadflow",
                LeadflowNode.class,
                server,
                mailPort,
                "--leadflow.base-url=http://localhost",
                "--leadflow.mail.from-address=leads@leadflow.example",
                "--leadflow.vendor.email=vendor@leadflow.example")) {
            int open = FEW / 6;
            LeadRows.open(leadflow.database(), 1, open);
            LeadRows.archived(leadflow.database(), open + 1, FEW);
            Map<String, Double> few = pages(leadflow);
            LeadRows.open(leadflow.database(), FEW + 1, FEW + OPEN - open);
            LeadRows.archived(leadflow.database(), FEW + OPEN - open + 1, OPEN + ARCHIVED);
            Map<String, Double> many = pages(leadflow);
            print("| a page of 50 rows, median in ms | %,d leads | %,d leads | ratio |", FEW, OPEN + ARCHIVED);
            print("|---|---|---|---|");
            few.forEach((page, time) ->
                    print("| %s | %.1f | %.1f | %.2f |", page, time, many.get(page), many.get(page) / time));
        }
    }

    private static Map<String, Double> pages(Contender leadflow) throws Exception {
        Stopwatch watch = new Stopwatch(leadflow);
        Map<String, Double> times = new LinkedHashMap<>();
        watch.get(PARTNER, "/leads");
        times.put("Marketplace leads", watch.get(PARTNER, "/leads"));
        times.put("page " + DEEP + " of them, or the last", watch.get(PARTNER, deep(watch)));
        times.put("Qualified leads", watch.get(PARTNER, "/leads?tab=qualified"));
        times.put("Favorites", watch.get(PARTNER, "/leads?tab=favorites"));
        times.put("Accepted, by value", watch.get(PARTNER, "/leads?stage=accepted&sort=value"));
        times.put("Archived", watch.get(PARTNER, "/leads?stage=archived"));
        times.put("search: a word of every third lead", watch.get(PARTNER, "/leads?q=cloud"));
        times.put("search: a company", watch.get(PARTNER, "/leads?q=" + company(watch)));
        times.put("search: what no lead has", watch.get(PARTNER, "/leads?q=kubernetes"));
        times.put("all partners, archived", watch.get("owner", "/leads?stage=archived"));
        times.put("all partners, search: a company", watch.get("owner", "/leads?q=" + company(watch)));
        times.put("sent by the vendor, archived", watch.get("seller", "/sent?stage=archived"));
        return times;
    }

    private static String deep(Stopwatch watch) throws Exception {
        String path = "/leads";
        for (int page = 1; page < DEEP; page++) {
            Matcher next = NEXT.matcher(watch.text(PARTNER, path));
            if (!next.find()) {
                break;
            }
            path = next.group(1).replace("&amp;", "&");
        }
        return path;
    }

    private static String company(Stopwatch watch) throws Exception {
        Matcher company = COMPANY.matcher(watch.text(PARTNER, "/leads"));
        return company.find() ? company.group(1) : "none";
    }

    private static void naive(EmbeddedPostgres server, int mailPort) throws Exception {
        try (Contender naive = Contender.start("naive", NaiveNode.class, server, mailPort)) {
            String instance = new Load(naive).starts(1).results().get(0);
            naive.database().awaitQuiet();
            NaiveTasks.multiply(naive.database(), instance, NAIVE);
            String query = """
                    {"taskDefinitionKey": "userTask_respondToLead",
                     "processVariables": [{"name": "partnerId", "operator": "eq", "value": "contoso"}],
                     "sorting": [{"sortBy": "processVariable", "sortOrder": "asc",
                                  "parameters": {"variable": "answerBy", "type": "date"}}]}""";
            double time = new Stopwatch(naive).post("", "/engine-rest/task?maxResults=50", query);
            print("| the naive model: the engine's query for 50 tasks of a partner, without their data, %,d open | | %.1f | |",
                    NAIVE, time);
        }
    }

    private static void print(String line, Object... values) {
        System.out.println(String.format(Locale.ROOT, line, values));
    }
}
