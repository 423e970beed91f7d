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
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /intake}: newline-delimited JSON, a lead a line; the answer has a line for each. Lines are answered while
 * later ones are still on their way, and are forgotten then, so that a request may be of any length in bytes.
 */
@RestController
class IntakeAddress implements DisposableBean {

    private static final String NDJSON = "application/x-ndjson";

    /** What one transaction takes: more would make it long, and fewer would make many. */
    private static final int TOGETHER = 100;

    /** Transactions that run beside the requests: while the database works on one, another is prepared. */
    private static final int AT_ONCE = 4;

    /** Answers of so many lines fit into what a connection buffers, should the source read none before it sent all. */
    private static final int MOST = 10_000;

    private final BulkStart start;
    private final OrderReader orders;
    private final ObjectMapper json;
    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();

    IntakeAddress(BulkStart start, OrderReader orders, ObjectMapper json) {
        this.start = start;
        this.orders = orders;
        this.json = json;
        threads.setThreadNamePrefix("intake-");
        threads.setCorePoolSize(AT_ONCE);
        threads.setMaxPoolSize(AT_ONCE);
        threads.setQueueCapacity(0);
        threads.setRejectedExecutionHandler(new CallerRunsPolicy()); // no request reads ahead of what can be worked on
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.initialize();
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    @PostMapping(path = "/intake", consumes = NDJSON)
    void take(@AuthenticationPrincipal SignedIn source, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Lines lines = new Lines(request.getInputStream());
        response.setContentType(NDJSON);
        OutputStream answers = response.getOutputStream();
        Queue<Begun> begun = new ArrayDeque<>();
        List<Line> some = lines.next(TOGETHER);
        while (!some.isEmpty() && some.get(0).number() <= MOST) {
            begun.add(begin(source, some));
            if (begun.size() == AT_ONCE) {
                answer(begun.remove(), answers);
            }
            some = lines.next(TOGETHER);
        }
        for (Begun last : begun) {
            answer(last, answers);
        }
        for (Line surplus : some) {
            write(surplus, BulkOrder.unreadable(tooMany()).answer(), answers);
        }
    }

    private Begun begin(SignedIn source, List<Line> some) {
        List<BulkOrder> bulk = some.stream().map(orders::read).toList();
        return new Begun(some, bulk, threads.submitCompletable(() -> start.start(source, bulk)));
    }

    private void answer(Begun begun, OutputStream answers) throws IOException {
        await(begun);
        for (int at = 0; at < begun.lines().size(); at++) {
            write(begun.lines().get(at), begun.bulk().get(at).answer(), answers);
        }
        answers.flush();
    }

    /** What failed is told as if it had happened here. */
    private static void await(Begun begun) {
        try {
            begun.done().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException its ? its : failed;
        }
    }

    private void write(Line line, BulkOrder.Answer answer, OutputStream answers) throws IOException {
        answers.write(json.writeValueAsBytes(
                answer.leadId() == null
                        ? new Refused(line.number(), answer.status(), answer.sentence())
                        : new Taken(
                                line.number(), answer.status(), answer.leadId().toString())));
        answers.write('\n');
    }

    /** Lines that are being worked on; the orders have their answers when that is done. */
    private record Begun(List<Line> lines, List<BulkOrder> bulk, CompletableFuture<Void> done) {}

    private record Taken(int line, int status, String id) {}

    private record Refused(int line, int status, String message) {}

    private static InvalidInput tooMany() {
        return new InvalidInput("request", "has more than " + MOST + " lines; send the others in another one");
    }
}
