package io.leadflow.process;

import io.leadflow.lead.LeadBoard;
import io.leadflow.process.form.Fields;
import io.leadflow.process.form.LeadOrder;
import io.leadflow.security.SignedIn;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Starts many leads of one source at once, through the same gate as every other start. They share one transaction and
 * one flush of the engine, which writes the rows of all of them in a few batches.
 */
@Component
public class BulkStart {

    private final ProcessEngineConfigurationImpl engine;
    private final RuntimeService runtime;
    private final LeadWorkflow workflow;
    private final LeadBoard board;
    private final LeadOrder orders;
    private final Actor actor;

    BulkStart(
            @Lazy ProcessEngineConfigurationImpl engine,
            RuntimeService runtime,
            LeadWorkflow workflow,
            LeadBoard board,
            LeadOrder orders,
            Actor actor) {
        this.engine = engine;
        this.runtime = runtime;
        this.workflow = workflow;
        this.board = board;
        this.orders = orders;
        this.actor = actor;
    }

    /** Answers each of these orders. Sent again, an order that made a lead is answered with it. */
    public void start(SignedIn by, List<BulkOrder> bulk) {
        answerKnown(by, bulk);
        actor.as(by, () -> {
            open(bulk).forEach(order -> order.check(values -> orders.read(Fields.of(values))));
            return bulk;
        });
        startOrFail(by, bulk);
        answerKnown(by, bulk);
        bulk.forEach(BulkOrder::admitFailure);
    }

    private void answerKnown(SignedIn by, List<BulkOrder> bulk) {
        List<String> keys = open(bulk).stream().map(BulkOrder::key).distinct().toList();
        if (!keys.isEmpty()) {
            Map<String, UUID> known = board.sentAs(by.userId(), keys);
            open(bulk).forEach(order -> order.isKnownAs(known.get(order.key())));
        }
    }

    /** Should one of them fail in spite of the check, such as by another request at the same moment, each stands alone. */
    private void startOrFail(SignedIn by, List<BulkOrder> bulk) {
        try {
            actor.as(by, () -> started(firstOfEachKey(bulk))).forEach(BulkOrder::becomes);
        } catch (RuntimeException oneOfThem) {
            open(bulk).forEach(order -> order.attempt(values -> workflow.start(by, values)));
        }
    }

    private Map<BulkOrder, UUID> started(Collection<BulkOrder> bulk) {
        return engine.getCommandExecutorTxRequired().execute(flushedTogether -> {
            Map<BulkOrder, UUID> leads = new LinkedHashMap<>();
            bulk.forEach(order -> leads.put(order, started(order)));
            return leads;
        });
    }

    private UUID started(BulkOrder order) {
        ProcessInstance instance = runtime.startProcessInstanceByKey(LeadProcess.KEY, order.values());
        return UUID.fromString(instance.getBusinessKey());
    }

    private static List<BulkOrder> open(List<BulkOrder> bulk) {
        return bulk.stream().filter(BulkOrder::isOpen).toList();
    }

    private static Collection<BulkOrder> firstOfEachKey(List<BulkOrder> bulk) {
        Map<String, BulkOrder> first = new LinkedHashMap<>();
        open(bulk).forEach(order -> first.putIfAbsent(order.key(), order));
        return first.values();
    }
}
