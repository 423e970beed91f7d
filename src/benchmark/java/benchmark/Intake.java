package benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares leads that sources send by the thousand with leads that they start one by one, on one node: a source alone, and
 * eight at once. They take turns; the mails of all are sent before the next. Prints a Markdown table.
 */
public final class Intake {

    private static final int LEADS = Integer.getInteger("benchmark.leads", 5_000);
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int MANY = 8;

    private final Contender leadflow;
    private final Load load;

    private Intake(Contender leadflow) {
        this.leadflow = leadflow;
        this.load = new Load(leadflow);
    }

    private interface Round {
        double perSecond() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        try (Surroundings surroundings = new Surroundings();
                Contender leadflow = surroundings.leadflow("intake")) {
            Report.head("| leads a second | one by one | in bulk | ratio |");
            new Intake(leadflow).compare(MANY, "eight sources at once");
            new Intake(leadflow).compare(1, "one source");
        }
    }

    private void compare(int clients, String who) throws Exception {
        int leads = LEADS / ROUNDS;
        List<Double> single = new ArrayList<>();
        List<Double> bulk = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            single.add(once(() -> load.starts(leads, clients).perSecond()));
            bulk.add(once(() -> load.intake(leads, clients)));
        }
        Report.line("| %s | %.0f | %.0f | %.2f |", who, median(single), median(bulk), median(bulk) / median(single));
    }

    private double once(Round round) throws Exception {
        double perSecond = round.perSecond();
        leadflow.database().awaitQuiet();
        return perSecond;
    }

    private static double median(List<Double> rounds) {
        return rounds.stream().skip(WARM_UP_ROUNDS).sorted().toList().get(ROUNDS / 2);
    }
}
