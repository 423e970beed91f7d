package benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What one contender is measured at, round after round; a rate is the median of its rounds. */
final class Figures {

    private final Contender contender;
    private final Load load;
    private final long atRest;
    private final List<List<String>> leads = new ArrayList<>();
    private final List<Double> starts = new ArrayList<>();
    private final List<Double> archives = new ArrayList<>();
    private long before;
    private long open;
    private long archived;
    private long loaded;

    Figures(Contender contender) throws IOException {
        this.contender = contender;
        this.load = new Load(contender);
        this.atRest = contender.residentMemory();
    }

    void warmUp(int number) throws Exception {
        List<String> first = load.starts(number).results();
        contender.database().awaitQuiet();
        load.acceptedAndWon(first);
        before = weighed();
    }

    void start(int number) throws Exception {
        Load.Measured measured = load.starts(number);
        contender.database().awaitQuiet();
        starts.add(measured.perSecond());
        leads.add(measured.results());
    }

    void weighOpen() throws Exception {
        open = weighed();
    }

    void archive(int round) throws Exception {
        Load.Measured measured = load.acceptedAndWon(leads.get(round));
        contender.database().awaitQuiet();
        archives.add(measured.perSecond());
    }

    void weighArchived() throws Exception {
        loaded = contender.residentMemory();
        archived = weighed();
    }

    /** From the start of the process to its first answer, in seconds. */
    double startUp() {
        return contender.startUp().toMillis() / 1000.0;
    }

    /** Resident memory in MiB before the first request. */
    double atRest() {
        return atRest;
    }

    /** Resident memory in MiB after the last one. */
    double loaded() {
        return loaded;
    }

    double starts() {
        return median(starts);
    }

    double archives() {
        return median(archives);
    }

    /** Bytes an open lead. */
    double open() {
        return (double) (open - before) / number();
    }

    /** Bytes an archived lead. */
    double archived() {
        return (double) (archived - before) / number();
    }

    private long weighed() throws Exception {
        contender.database().awaitQuiet();
        return contender.database().bytes();
    }

    private int number() {
        return leads.stream().mapToInt(List::size).sum();
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElseThrow();
    }
}
