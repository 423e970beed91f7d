package io.leadflow.marketplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.marketplace.search.GeneratedDirectory.Generated;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How good the search is: questions of six languages, with typing errors and endings, each with what was wanted. A partner
 * that has all of it, in whatever language it says so, is worth 3; one that has half of it is worth 1.
 */
class JudgedSearchTest {

    private static final Logger log = LoggerFactory.getLogger(JudgedSearchTest.class);
    private static final int PARTNERS = 20_000;
    private static final int LOOKED_AT = 10;

    record Judged(String words, List<String> wanted) {}

    @Test
    void mostOfTheFirstTenAreWhatWasWanted() throws IOException {
        var partners = GeneratedDirectory.partners(PARTNERS);
        var directory = new GivenDirectory();
        Map<String, Generated> byId = new HashMap<>();
        partners.forEach(partner -> {
            directory.add(partner.profile().profile(), partner.profile().leads());
            byId.put(partner.profile().profile().partner().id(), partner);
        });

        var questions = questions();
        double sum = 0;
        double worst = 1;
        for (Judged question : questions) {
            double quality = quality(question, directory, byId);
            log.info("nDCG@10 {} of “{}”", String.format("%.3f", quality), question.words());
            sum += quality;
            worst = Math.min(worst, quality);
        }
        log.info("nDCG@10 of {} questions: {}, the worst {}", questions.size(), sum / questions.size(), worst);

        assertThat(questions).hasSizeGreaterThanOrEqualTo(60);
        assertThat(sum / questions.size()).isGreaterThan(0.97);
        assertThat(worst).isGreaterThan(0.7);
    }

    private static double quality(Judged question, GivenDirectory directory, Map<String, Generated> byId) {
        var found = directory.found(question.words()).stream()
                .limit(LOOKED_AT)
                .map(id -> worth(byId.get(id), question))
                .toList();
        var best = byId.values().stream()
                .map(partner -> worth(partner, question))
                .sorted(Comparator.reverseOrder())
                .limit(LOOKED_AT)
                .toList();
        return gain(found) / gain(best);
    }

    private static double gain(List<Integer> worths) {
        double gain = 0;
        for (int place = 0; place < worths.size(); place++) {
            gain += (Math.pow(2, worths.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return gain;
    }

    private static int worth(Generated partner, Judged question) {
        Set<String> has = new HashSet<>(partner.tags());
        partner.skills().forEach(skill -> has.add("skill:" + skill));
        has.add("city:" + partner.city());
        has.add("country:" + partner.country());
        long hits = question.wanted().stream().filter(has::contains).count();
        return hits == question.wanted().size()
                ? 3
                : 2 * hits >= question.wanted().size() ? 1 : 0;
    }

    private static List<Judged> questions() throws IOException {
        try (var file = JudgedSearchTest.class.getResourceAsStream("/search/judged.csv");
                var lines = CSVParser.parse(
                        file,
                        StandardCharsets.UTF_8,
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            return lines.stream()
                    .map(line -> new Judged(
                            line.get("words"), List.of(line.get("wanted").split(";"))))
                    .toList();
        }
    }
}
