package io.leadflow.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.process.BulkOrder;
import io.leadflow.process.BulkStart;
import io.leadflow.refusal.InvalidInput;
import io.leadflow.security.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /intake}: newline-delimited JSON, a lead a line; the answer has a line for each. Lines are answered while
 * later ones are still on their way, and are forgotten then, so that a request may be of any length in bytes.
 */
@RestController
class IntakeAddress {

    private static final String NDJSON = "application/x-ndjson";

    /** What one transaction takes: more would make it long, and fewer would make many. */
    private static final int TOGETHER = 100;

    /** Answers of so many lines fit into what a connection buffers, should the source read none before it sent all. */
    private static final int MOST = 10_000;

    private final BulkStart start;
    private final OrderReader orders;
    private final ObjectMapper json;

    IntakeAddress(BulkStart start, OrderReader orders, ObjectMapper json) {
        this.start = start;
        this.orders = orders;
        this.json = json;
    }

    @PostMapping(path = "/intake", consumes = NDJSON)
    void take(@AuthenticationPrincipal SignedIn source, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Lines lines = new Lines(request.getInputStream());
        response.setContentType(NDJSON);
        OutputStream answers = response.getOutputStream();
        List<Line> some = lines.next(TOGETHER);
        while (!some.isEmpty() && some.get(0).number() <= MOST) {
            answer(source, some, answers);
            some = lines.next(TOGETHER);
        }
        for (Line surplus : some) {
            write(surplus, BulkOrder.unreadable(tooMany()).answer(), answers);
        }
    }

    private void answer(SignedIn source, List<Line> some, OutputStream answers) throws IOException {
        List<BulkOrder> bulk = some.stream().map(orders::read).toList();
        start.start(source, bulk);
        for (int at = 0; at < some.size(); at++) {
            write(some.get(at), bulk.get(at).answer(), answers);
        }
        answers.flush();
    }

    private void write(Line line, BulkOrder.Answer answer, OutputStream answers) throws IOException {
        answers.write(json.writeValueAsBytes(
                answer.leadId() == null
                        ? new Refused(line.number(), answer.status(), answer.sentence())
                        : new Taken(
                                line.number(), answer.status(), answer.leadId().toString())));
        answers.write('\n');
    }

    private record Taken(int line, int status, String id) {}

    private record Refused(int line, int status, String message) {}

    private static InvalidInput tooMany() {
        return new InvalidInput("request", "has more than " + MOST + " lines; send the others in another one");
    }
}
