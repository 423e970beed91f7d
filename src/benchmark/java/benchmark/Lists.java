package benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pages of 50 rows of the lists of leads, each looked at again and again over HTTP. */
final class Lists {

    static final String PARTNER = "contoso-referrals";

    private static final int DEEP = 200;
    private static final Pattern NEXT = Pattern.compile("rel=\"next\"\\s+href=\"([^\"]+)\"");
    private static final Pattern COMPANY = Pattern.compile("/leads/[0-9a-f-]{36}\">(\\w+) ");

    private Lists() {}

    /** The median of each page in ms. */
    static Map<String, Double> pages(Contender leadflow) throws Exception {
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
}
