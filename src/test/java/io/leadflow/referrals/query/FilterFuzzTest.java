package io.leadflow.referrals.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.leadflow.refusal.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** What is written into the options of a list is read or refused, whatever it is. It runs alone: the fuzzer changes classes as they are loaded. */
@Tag("alone")
class FilterFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void anyFilterIsReadOrRefused(byte[] typed) {
        read("$filter", typed);
    }

    @FuzzTest(maxDuration = "5m")
    void anyOrderAndAnyContinuationIsReadOrRefused(byte[] typed) {
        read("$orderby", typed);
        read("$skiptoken", typed);
        read("$top", typed);
    }

    private static void read(String option, byte[] typed) {
        String text = new String(typed, StandardCharsets.UTF_8);
        try {
            ListQuery query = ListQuery.read(Map.of(option, new String[] {text}));
            if (query.filter() != null) {
                Sql sql = query.filter().sql();
                assertThat(sql.text().chars().filter(sign -> sign == '?').count())
                        .isEqualTo(sql.values().size());
            }
        } catch (InvalidInput refused) {
            assertThat(refused.field()).isEqualTo(option);
        }
    }
}
