package io.leadflow.engine;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * The tabs of all open leads of one kind (T2), as Tasklist asks for them. A task tells in its description under which it
 * is.
 */
public enum TaskTab {
    MARKETPLACE("Marketplace lead"),
    QUALIFIED("Qualified lead");

    private static final JsonTaskQueryConverter JSON = new JsonTaskQueryConverter();

    private final String description;

    TaskTab(String description) {
        this.description = description;
    }

    /** @param all asks for all tasks */
    public TaskQuery of(TaskQuery all) {
        return all.processDefinitionKey("lead-lifecycle")
                .taskDescription(description)
                .active()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .desc();
    }

    /** The tab that a query asks for, and for nothing else. */
    static Optional<TaskTab> askedBy(TaskQueryImpl query) {
        return Arrays.stream(values())
                .filter(tab -> tab.description.equals(query.getDescription()) && tab.isAll(query))
                .findFirst();
    }

    String description() {
        return description;
    }

    /** Tasklist appends an order of its own, which then parts only tasks that are equal in ours. */
    private boolean isAll(TaskQueryImpl query) {
        String asked = text(query);
        String tab = text((TaskQueryImpl) of(new TaskQueryImpl()));
        String endOfOrder = "]}";
        return asked.startsWith(tab.substring(0, tab.lastIndexOf(endOfOrder)))
                && asked.endsWith(endOfOrder)
                && !query.isNoDelegationState(); // which alone the text leaves out
    }

    /** Whether a query was extended or not shows in its text, so each is. */
    private static String text(TaskQueryImpl query) {
        return JSON.toJsonObject(query.extend(new TaskQueryImpl())).toString();
    }
}
