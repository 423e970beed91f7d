package io.leadflow.workspace.list;

import io.leadflow.lead.Stage;
import io.leadflow.lead.list.Sort;
import io.leadflow.lead.list.Tab;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list: all that a reader chose stands in it and nowhere else. What it does not know is left out, so
 * that no address it writes leads elsewhere.
 */
record ListAddress(String path, Map<String, String> parameters) {

    /** What the address of a list as a file ends with. */
    static final String FILE = ".csv";

    static final String TAB = "tab";
    static final String STAGE = "stage";
    static final String WORDS = "q";
    static final String COUNTRY = "country";
    static final String PRODUCT = "product";
    static final String CONTACT = "contact";
    static final String OUTCOME = "outcome";
    static final String FROM = "from";
    static final String TO = "to";
    static final String SORT = "sort";
    static final String AFTER = "after";
    static final String BEFORE = "before";

    private static final List<String> FILTERS = List.of(WORDS, COUNTRY, PRODUCT, CONTACT, OUTCOME, FROM, TO);
    private static final List<String> ALL =
            List.of(TAB, STAGE, WORDS, COUNTRY, PRODUCT, CONTACT, OUTCOME, FROM, TO, SORT, AFTER, BEFORE);

    static ListAddress of(String path, Map<String, String> parameters) {
        Map<String, String> known = new LinkedHashMap<>();
        ALL.stream()
                .filter(name -> !parameters.getOrDefault(name, "").isBlank())
                .forEach(name -> known.put(name, parameters.get(name).strip()));
        return new ListAddress(path, known);
    }

    /** How a constant is written in an address: {@code answer-by}. */
    static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return {@code null} when it is not given */
    public String get(String name) {
        return parameters.get(name);
    }

    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(parameters::containsKey);
    }

    public boolean isFilteredByMoreThanWords() {
        return without(WORDS).isFiltered();
    }

    public ListAddress tab(Tab tab) {
        return start().with(TAB, written(tab));
    }

    /** Orders differ by stage, and only archived leads have an outcome. */
    public ListAddress stage(Stage stage) {
        ListAddress there = start().without(SORT).with(STAGE, written(stage));
        return stage == Stage.ARCHIVED ? there : there.without(OUTCOME);
    }

    public ListAddress sort(Sort sort) {
        return start().with(SORT, written(sort));
    }

    public ListAddress after(String key) {
        return start().with(AFTER, key);
    }

    public ListAddress before(String key) {
        return start().with(BEFORE, key);
    }

    /** The first page of the same list. */
    public ListAddress start() {
        return without(AFTER, BEFORE);
    }

    public ListAddress unfiltered() {
        return start().without(FILTERS.toArray(String[]::new));
    }

    /** The same list as a file. */
    public ListAddress file() {
        return new ListAddress(path + FILE, start().parameters);
    }

    private ListAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        changed.put(name, value);
        return of(path, changed);
    }

    private ListAddress without(String... names) {
        Map<String, String> changed = new LinkedHashMap<>(parameters);
        List.of(names).forEach(changed::remove);
        return of(path, changed);
    }

    @Override
    public String toString() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return uri.encode().buildAndExpand(parameters).toUriString();
    }
}
