package io.leadflow.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Each line of a bulk is an order or refused, whatever it is. It runs alone: the fuzzer changes classes as they are loaded. */
@Tag("alone")
class IntakeFuzzTest {

    private final OrderReader orders = new OrderReader(new ObjectMapper());

    @FuzzTest(maxDuration = "5m")
    void anyLineIsReadOrRefused(byte[] body) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(body));
        List<Line> some = lines.next(100);
        while (!some.isEmpty()) {
            assertThat(some).map(orders::read).doesNotContainNull();
            some = lines.next(100);
        }
    }
}
