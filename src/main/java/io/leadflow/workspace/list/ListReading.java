package io.leadflow.workspace.list;

import io.leadflow.lead.Outcome;
import io.leadflow.lead.Stage;
import io.leadflow.lead.Vocabulary;
import io.leadflow.lead.list.Edge;
import io.leadflow.lead.list.Filter;
import io.leadflow.lead.list.LeadQuery;
import io.leadflow.lead.list.Sort;
import io.leadflow.lead.list.Tab;
import io.leadflow.lead.list.Whose;
import io.leadflow.refusal.Check;
import io.leadflow.refusal.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads the question out of the address of a list. What breaks a rule is left out of the question and named. */
final class ListReading {

    private static final int LONGEST_SEARCH = 100;

    private final ListAddress address;
    private final List<String> wrong = new ArrayList<>();
    private final LeadQuery query;

    ListReading(ListAddress address, Whose whose) {
        this.address = address;
        Tab tab = read(ListAddress.TAB, whose.tabs().get(0), text -> one(text, whose.tabs()));
        Stage stage = read(ListAddress.STAGE, Stage.RECEIVED, text -> one(text, List.of(Stage.values())));
        Filter filter = filter(whose);
        List<Sort> sorts = whose.sorts(stage);
        Sort sort = read(ListAddress.SORT, sorts.get(0), text -> one(text, sorts));
        Edge after = read(ListAddress.AFTER, null, key -> Edge.after(sort, key));
        Edge before = read(ListAddress.BEFORE, null, key -> Edge.before(sort, key));
        this.query = new LeadQuery(whose, tab, stage, filter, sort, after == null ? before : after);
    }

    LeadQuery query() {
        return query;
    }

    /** The names of the parameters that break a rule. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    private Filter filter(Whose whose) {
        LocalDate from = read(ListAddress.FROM, null, ListReading::date);
        LocalDate to = read(ListAddress.TO, null, text -> notBefore(from, date(text)));
        return new Filter(
                read(ListAddress.WORDS, List.of(), text -> words(text, whose)),
                read(ListAddress.COUNTRY, null, text -> Check.country(ListAddress.COUNTRY, text)),
                read(ListAddress.PRODUCT, null, text -> Check.oneOf(ListAddress.PRODUCT, text, Vocabulary.PRODUCTS)),
                read(
                        ListAddress.CONTACT,
                        null,
                        text -> Check.oneOf(ListAddress.CONTACT, text, List.of("yes", "no"))
                                .equals("yes")),
                read(ListAddress.OUTCOME, null, text -> one(text, List.of(Outcome.values()))),
                from == null ? null : startOf(from),
                to == null ? null : startOf(to.plusDays(1)));
    }

    private <T> T read(String name, T otherwise, Function<String, T> rule) {
        String text = address.get(name);
        try {
            return text == null ? otherwise : rule.apply(text);
        } catch (InvalidInput broken) {
            wrong.add(name);
            return otherwise;
        }
    }

    private static <E extends Enum<E>> E one(String text, Collection<E> offered) {
        return offered.stream()
                .filter(each -> ListAddress.written(each).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("value", "must be one that is offered"));
    }

    private static List<String> words(String text, Whose whose) {
        List<String> words =
                List.of(Check.line(ListAddress.WORDS, text, LONGEST_SEARCH).split("\\s+"));
        if (!whose.canFind(words)) {
            throw new InvalidInput(ListAddress.WORDS, "must have three letters or digits in a row");
        }
        return words;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.length() == 10 ? text : "");
        } catch (DateTimeParseException noDate) {
            throw new InvalidInput("date", "must be a date such as 2026-03-31");
        }
    }

    private static LocalDate notBefore(LocalDate from, LocalDate to) {
        if (from != null && to.isBefore(from)) {
            throw new InvalidInput(ListAddress.TO, "must not be before " + ListAddress.FROM);
        }
        return to;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
