package benchmark.directory;

import benchmark.LeadflowNode;
import benchmark.Report;
import benchmark.Surroundings;
import io.leadflow.marketplace.search.GeneratedDirectory;
import io.leadflow.marketplace.search.IndexOnDemand;
import io.leadflow.marketplace.search.PartnerSearch;
import io.leadflow.marketplace.search.Question;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Measures the search at two sizes of the directory, next to the same questions in SQL on the same database. */
public final class DirectoryBenchmark {

    private static final List<Integer> SIZES = Stream.of(
                    System.getProperty("benchmark.partners", "1000,400000").split(","))
            .map(Integer::valueOf)
            .toList();
    private static final int ROUNDS = 20;
    private static final List<String> WORDS = List.of(
            "azure migration",
            "backup microsoft 365",
            "power bi consulting",
            "bokföring göteborg",
            "sharepoint document managment",
            "cyber securty education",
            "könyvelés budapest",
            "миграция azure",
            "sztuczna inteligencja produkcja",
            "azure 迁移",
            "teams",
            "");

    private DirectoryBenchmark() {}

    public static void main(String[] args) throws Exception {
        try (Surroundings surroundings = new Surroundings()) {
            for (int size : SIZES) {
                measure(surroundings, size);
            }
        }
        System.exit(0);
    }

    private static void measure(Surroundings surroundings, int size) throws Exception {
        String database = surroundings.database("partners" + size).url();
        Path folder = Files.createTempDirectory("benchmark-index-");
        try (ConfigurableApplicationContext product = SpringApplication.run(
                LeadflowNode.CLASSES,
                new String[] {
                    "--server.port=0",
                    "--spring.datasource.url=" + database,
                    "--spring.datasource.username=postgres",
                    "--spring.mail.host=localhost",
                    "--spring.mail.port=" + surroundings.mailPort(),
                    "--leadflow.base-url=http://localhost",
                    "--leadflow.mail.from-address=leads@leadflow.example",
                    "--leadflow.vendor.email=vendor@leadflow.example",
                    "--leadflow.directory.index=" + folder
                })) {
            SqlDirectory sql = SqlDirectory.fill(product.getBean(DataSource.class), GeneratedDirectory.partners(size));
            long heap = heap();
            long start = System.nanoTime();
            IndexOnDemand.rebuild(product);
            double rebuilt = (System.nanoTime() - start) / 1e9;
            PartnerSearch search = product.getBean(PartnerSearch.class);
            Consumer<String> ask = words -> search.answer(new Question(words, Map.of(), "", 1));
            print(size, "Leadflow", times(ask, System::nanoTime));
            print(size, "Leadflow, processor", times(ask, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime));
            Report.line(
                    "| %,d partners: rebuilt in %.1f s, index of %.1f MiB, heap of %d MiB more |",
                    size,
                    rebuilt,
                    bytes(folder) / 1048576.0,
                    (heap() - heap) / 1048576);
            print(size, "SQL full text", times(sql::fullText, System::nanoTime));
            print(size, "SQL like", times(sql::like, System::nanoTime));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** In milliseconds, sorted; a first round warms up. */
    private static double[] times(Consumer<String> ask, LongSupplier clock) {
        for (int round = 0; round < ROUNDS / 2; round++) {
            WORDS.forEach(ask);
        }
        double[] times = new double[ROUNDS * WORDS.size()];
        for (int at = 0; at < times.length; at++) {
            long start = clock.getAsLong();
            ask.accept(WORDS.get(at % WORDS.size()));
            times[at] = (clock.getAsLong() - start) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static void print(int size, String how, double[] times) {
        Report.line(
                "| %,d | %s | p50 %.1f ms | p95 %.1f ms |",
                size,
                how,
                times[times.length / 2],
                times[(int) (times.length * 0.95)]);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
