package benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long a page of the Referrals API takes, of one partner and of many, among few referrals and among many; and how many
 * are made and changed in a second, next to the starts of the naive model. Prints two Markdown tables.
 */
public final class Referrals {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("benchmark.referrals", 200_000);
    private static final int WRITES = Integer.getInteger("benchmark.leads", 2_000);
    private static final int WARM_UP = 300;
    private static final int DEEP = 90;

    private static final String PATH = "/v1.0/engagements/referrals";
    private static final String NEWEST = "$orderby=createdDateTime desc";
    private static final String CHANGED = "$orderby=updatedDateTime desc";

    private static final Map<String, String> QUESTIONS = questions();

    private Referrals() {}

    public static void main(String[] args) throws Exception {
        try (Surroundings surroundings = new Surroundings()) {
            leadflow(surroundings);
            try (Contender naive = surroundings.naive()) {
                Load load = new Load(naive);
                load.starts(WARM_UP);
                naive.database().awaitQuiet();
                Report.line("| started by the naive model | %.0f |", load.starts(WRITES).perSecond());
            }
        }
    }

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("newest first", NEWEST);
        questions.put("status and qualification", NEWEST + "&$filter=status eq 'New' and qualification eq 'SalesQualified'");
        questions.put("last changed of a status", CHANGED + "&$filter=status eq 'Closed'");
        questions.put("a country and an end, in order of change", CHANGED
                + "&$filter=customerProfile/address/country eq 'SE' and substatus eq 'Won'");
        questions.put("changed in the last hour", "$orderby=updatedDateTime asc&$filter=updatedDateTime gt "
                + Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS));
        questions.put("of a person of the team", NEWEST + "&$filter=team/any(t:t/email eq 'person-7@contoso.example')");
        questions.put("what none is", NEWEST + "&$filter=status eq 'New' and direction eq 'Outgoing'");
        questions.put("10,000 left out", NEWEST + "&$skip=9900");
        questions.put("with the count of all", NEWEST + "&$top=1&$count=true");
        return questions;
    }

    private static void leadflow(Surroundings surroundings) throws Exception {
        try (Contender leadflow = surroundings.leadflow(
                "leadflow", "--leadflow.api.per-second=100000", "--leadflow.api.burst=100000")) {
            fill(leadflow.database(), 0, FEW);
            Map<String, Double> few = pages(leadflow);
            fill(leadflow.database(), FEW, MANY);
            Map<String, Double> many = pages(leadflow);
            Report.head("| a page of 100, median in ms | of %,d | of %,d | ratio |", FEW, MANY);
            few.forEach((page, time) ->
                    Report.line("| %s | %.1f | %.1f | %.2f |", page, time, many.get(page), many.get(page) / time));
            rates(leadflow);
        }
    }

    /** One partner's referrals, half of them closed, and as many of all the others together. */
    private static void fill(Contender.Database database, int from, int to) throws Exception {
        int half = (from + to) / 2;
        int others = 10 * MANY;
        LeadRows.open(database, from + 1, half, LeadRows.ALL);
        LeadRows.archived(database, half + 1, to, LeadRows.ALL);
        LeadRows.open(database, others + from + 1, others + half, LeadRows.NONE);
        LeadRows.archived(database, others + half + 1, others + to, LeadRows.NONE);
        ReferralRows.beside(database);
    }

    private static Map<String, Double> pages(Contender leadflow) throws Exception {
        Map<String, Double> times = new LinkedHashMap<>();
        for (Map.Entry<String, String> caller :
                Map.of("contoso-referrals", "one partner", "seller", "the vendor").entrySet()) {
            Stopwatch watch = new Stopwatch(leadflow);
            for (Map.Entry<String, String> question : QUESTIONS.entrySet()) {
                String path = PATH + "?" + encoded(question.getValue());
                times.put(caller.getValue() + ": " + question.getKey(), watch.get(caller.getKey(), path));
            }
            String deep = deep(watch, caller.getKey(), PATH + "?" + encoded(QUESTIONS.get("last changed of a status")));
            times.put(caller.getValue() + ": page " + DEEP + " of it, or the last", watch.get(caller.getKey(), deep));
        }
        return times;
    }

    private static String deep(Stopwatch watch, String user, String first) throws Exception {
        String path = first;
        for (int page = 1; page < DEEP; page++) {
            String next = new ObjectMapper()
                    .readTree(watch.text(user, path))
                    .path("@odata.nextLink")
                    .asText();
            if (next.isEmpty()) {
                break;
            }
            URI link = URI.create(next);
            path = link.getRawPath() + "?" + link.getRawQuery();
        }
        return path;
    }

    private static void rates(Contender leadflow) throws Exception {
        Load load = new Load(leadflow);
        load.patched(load.posted(WARM_UP).results());
        leadflow.database().awaitQuiet();
        Load.Measured posted = load.posted(WRITES);
        leadflow.database().awaitQuiet();
        Report.head("| in a second, eight clients | |");
        Report.line("| made (POST) | %.0f |", posted.perSecond());
        Report.line("| changed (PATCH of two fields) | %.0f |", load.patched(posted.results()).perSecond());
        Report.line("| accepted (PATCH) | %.0f |", load.acceptedOverTheWire(posted.results()).perSecond());
    }

    private static String encoded(String options) {
        return String.join("&", List.of(options.split("&")).stream()
                .map(option -> option.split("=", 2))
                .map(option -> option[0] + "=" + URLEncoder.encode(option[1], StandardCharsets.UTF_8))
                .toList());
    }
}
