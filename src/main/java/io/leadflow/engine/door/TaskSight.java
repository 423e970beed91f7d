package io.leadflow.engine.door;

import io.leadflow.refusal.NotFound;
import io.leadflow.refusal.WrongState;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private final JdbcClient jdbc;
    private final HistoryService history;

    TaskSight(@Lazy JdbcClient jdbc, @Lazy HistoryService history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /**
     * @param toRead whether the caller only wants to read it: a task that is done is not there to be read (404), and
     *     Tasklist, which asks for it once more after each answer, counts on that
     */
    void requireSight(String taskId, boolean toRead) {
        if (isOpenToCaller(taskId)) {
            return;
        }
        HistoricTaskInstance past = history.createHistoricTaskInstanceQuery()
                .taskId(taskId)
                .finished()
                .singleResult();
        if (toRead || past == null || !Seeing.mayCallerSee(past.getTenantId())) {
            throw new NotFound("There is no such task.");
        }
        throw new WrongState(whatBecameOf(past));
    }

    /** Past the engine's task query, whose text is long enough to cost more than all that the answer itself reads. */
    private boolean isOpenToCaller(String taskId) {
        return jdbc.sql("select tenant_id_ from act_ru_task where id_ = ?")
                .param(taskId)
                .query((row, number) -> Seeing.mayCallerSee(row.getString("tenant_id_")))
                .optional()
                .orElse(false);
    }

    private static String whatBecameOf(HistoricTaskInstance task) {
        String moment = MOMENT.format(task.getEndTime().toInstant()) + " UTC";
        return "completed".equals(task.getDeleteReason())
                ? "This task was already answered on %s; the lead has moved on.".formatted(moment)
                : "This lead expired or was closed on %s, before this task was answered.".formatted(moment);
    }
}
