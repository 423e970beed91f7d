package benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages of 50 rows of the lists of leads, each looked at again and again over HTTP. */
final class Lists {

    static final String PARTNER = "contoso-referrals";

    private static final int DEEP = 200;
    private static final Pattern NEXT = Pattern.compile("rel=\"next\"\\s+href=\"([^\"]+)\"");
    private static final Pattern ROW = Pattern.compile("/leads/[0-9a-f-]{36}\">");
    private static final Pattern COMPANY = Pattern.compile("/leads/[0-9a-f-]{36}\">(\\w+) ");

    private final Stopwatch watch;
    private final Map<String, Double> times = new LinkedHashMap<>();

    private Lists(Contender leadflow) {
        watch = new Stopwatch(leadflow);
    }

    /** The median of each page in ms; says beside it how many rows the page has. */
    static Map<String, Double> pages(Contender leadflow) throws Exception {
        Lists lists = new Lists(leadflow);
        lists.lookAtAll();
        return lists.times;
    }

    private void lookAtAll() throws Exception {
        look("Marketplace leads", PARTNER, "/leads");
        look("page " + DEEP + " of them, or the last full one", PARTNER, deep());
        look("Qualified leads", PARTNER, "/leads?tab=qualified");
        look("Favorites", PARTNER, "/leads?tab=favorites");
        look("Accepted, by value", PARTNER, "/leads?stage=accepted&sort=value");
        look("Archived", PARTNER, "/leads?stage=archived");
        look("search: a word of every third lead", PARTNER, "/leads?q=cloud");
        look("search: a company", PARTNER, "/leads?q=" + company());
        look("search: what no lead has", PARTNER, "/leads?q=kubernetes");
        look("all partners, archived", "owner", "/leads?stage=archived");
        look("all partners, search: a company", "owner", "/leads?q=" + company());
        look("sent by the vendor, archived", "seller", "/sent?stage=archived");
    }

    private void look(String what, String user, String path) throws Exception {
        times.put(what, watch.get(user, path));
        Report.line("%s: %d rows", what, ROW.matcher(watch.text(user, path)).results().count());
    }

    /** A page with another after it is a full one. */
    private String deep() throws Exception {
        String full = "/leads";
        Optional<String> after = next(full);
        for (int page = 2; page <= DEEP && after.isPresent(); page++) {
            Optional<String> following = next(after.get());
            full = following.isPresent() ? after.get() : full;
            after = following;
        }
        return full;
    }

    private Optional<String> next(String path) throws Exception {
        Matcher next = NEXT.matcher(watch.text(PARTNER, path));
        return next.find() ? Optional.of(next.group(1).replace("&amp;", "&")) : Optional.empty();
    }

    private String company() throws Exception {
        Matcher company = COMPANY.matcher(watch.text(PARTNER, "/leads"));
        return company.find() ? company.group(1) : "none";
    }
}
