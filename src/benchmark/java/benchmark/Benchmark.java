package benchmark;

import java.util.List;

/**
 * Compares the product with the naive model in one run, on one PostgreSQL: starts and accept-to-archive a second over
 * HTTP, bytes a lead, start-up time and memory. The two take turns, so that what else the machine does meets both alike.
 * Prints a Markdown table.
 */
public final class Benchmark {

    private static final int WARM_UP = 3_000;
    private static final int ROUNDS = 10;
    private static final int LEADS = Integer.getInteger("benchmark.leads", 5_000) / ROUNDS * ROUNDS;

    private Benchmark() {}

    public static void main(String[] args) throws Exception {
        try (Surroundings surroundings = new Surroundings();
                Contender leadflow = surroundings.leadflow("leadflow");
                Contender naive = surroundings.naive()) {
            List<Figures> figures = List.of(new Figures(leadflow), new Figures(naive));
            for (Figures one : figures) {
                one.warmUp(WARM_UP);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Figures one : figures) {
                    one.start(LEADS / ROUNDS);
                }
            }
            for (Figures one : figures) {
                one.weighOpen();
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Figures one : figures) {
                    one.archive(round);
                }
            }
            for (Figures one : figures) {
                one.weighArchived();
            }
            print(figures.get(0), figures.get(1));
        }
    }

    private static void print(Figures leadflow, Figures naive) {
        Report.head("| figure | Leadflow | naive | ratio |");
        row("starts a second", "%.0f", leadflow.starts(), naive.starts());
        row("accept to archive a second", "%.0f", leadflow.archives(), naive.archives());
        row("bytes an open lead", "%.0f", leadflow.open(), naive.open());
        row("bytes an archived lead", "%.0f", leadflow.archived(), naive.archived());
        row("start-up in seconds, tables created", "%.1f", leadflow.startUp(), naive.startUp());
        row("memory at rest in MiB", "%.0f", leadflow.atRest(), naive.atRest());
        row("memory under load in MiB", "%.0f", leadflow.loaded(), naive.loaded());
    }

    private static void row(String figure, String format, double leadflow, double naive) {
        Report.line("| %s | " + format + " | " + format + " | %.2f |", figure, leadflow, naive, leadflow / naive);
    }
}
