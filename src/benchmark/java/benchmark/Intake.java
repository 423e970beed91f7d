package benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares leads that a source sends by the thousand with leads that are started one by one, on one node. The two take
 * turns. Prints a Markdown table.
 */
public final class Intake {

    private static final int LEADS = Integer.getInteger("benchmark.leads", 5_000);
    private static final int ROUNDS = 5;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int A_REQUEST = 1_000;

    private Intake() {}

    public static void main(String[] args) throws Exception {
        try (Surroundings surroundings = new Surroundings();
                Contender leadflow = surroundings.leadflow("intake")) {
            Load load = new Load(leadflow);
            List<Double> single = new ArrayList<>();
            List<Double> bulk = new ArrayList<>();
            for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
                single.add(load.starts(LEADS / ROUNDS).perSecond());
                leadflow.database().awaitQuiet();
                bulk.add(load.intake(LEADS / ROUNDS, A_REQUEST).perSecond());
                leadflow.database().awaitQuiet();
            }
            print(median(single), median(bulk));
        }
    }

    private static double median(List<Double> rounds) {
        return rounds.stream().skip(WARM_UP_ROUNDS).sorted().toList().get(ROUNDS / 2);
    }

    private static void print(double single, double bulk) {
        Report.head("| leads a second | by eight clients, one by one | by one client, in bulk | ratio |");
        Report.line("| taken in | %.0f | %.0f | %.2f |", single, bulk, bulk / single);
    }
}
