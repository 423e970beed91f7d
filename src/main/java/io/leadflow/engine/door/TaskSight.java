package io.leadflow.engine.door;

import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.WrongState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Who can see which task. Another organisation's task and one that never was look the same (404); an own one that is
 * done says what became of it (409).
 */
@Component
class TaskSight {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofLocalizedDateTime(
                    FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final TaskService tasks;
    private final HistoryService history;
    private final Seeing seeing;

    TaskSight(@Lazy TaskService tasks, @Lazy HistoryService history, Seeing seeing) {
        this.tasks = tasks;
        this.history = history;
        this.seeing = seeing;
    }

    /**
     * @param toRead whether the caller only wants to read it: a task that is done is not there to be read (404), and
     *     Tasklist, which asks for it once more after each answer, counts on that
     */
    void requireSight(String taskId, boolean toRead) {
        if (seeing.asCaller(() -> tasks.createTaskQuery().taskId(taskId).count()) > 0) {
            return;
        }
        HistoricTaskInstance past = history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .singleResult();
        if (toRead || past == null || !seeing.mayCallerSee(past.getTenantId())) {
            throw new NotFound("There is no such task.");
        }
        throw new WrongState(whatBecameOf(past));
    }

    private static String whatBecameOf(HistoricTaskInstance task) {
        String moment = MOMENT.format(task.getEndTime().toInstant()) + " UTC";
        return "completed".equals(task.getDeleteReason())
                ? "This task was already answered on %s; the lead has moved on.".formatted(moment)
                : "This lead expired or was closed on %s, before this task was answered.".formatted(moment);
    }
}
