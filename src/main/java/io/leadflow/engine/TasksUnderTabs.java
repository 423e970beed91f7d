package io.leadflow.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds a page under one of Tasklist's tabs, and how many tasks are under it, by an index made for that. The engine
 * would read, sort and count all of a partner's tasks at each look, and there may be thousands. Who may see what stays the
 * engine's to say.
 */
class TasksUnderTabs extends TaskManager {

    private static final int LONGEST_PAGE = 1_000;

    private final JdbcClient database;

    TasksUnderTabs(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        Optional<TaskTab> tab = organisation().flatMap(one -> TaskTab.askedBy(query));
        if (tab.isEmpty() || query.getMaxResults() > LONGEST_PAGE) {
            return super.findTasksByQueryCriteria(query);
        }
        List<String> page = page(tab.get(), query.getFirstResult(), query.getMaxResults());
        return page.isEmpty() ? List.of() : super.findTasksByQueryCriteria(narrowed(query, page));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        Optional<TaskTab> tab = organisation().flatMap(one -> TaskTab.askedBy(query));
        return tab.isPresent() && mayReadAll() ? count(tab.get()) : super.findTaskCountByQueryCriteria(query);
    }

    /** The one that the caller works for; nothing for those who see several, or all. */
    private Optional<String> organisation() {
        if (!getTenantManager().isTenantCheckEnabled()) {
            return Optional.empty();
        }
        List<String> tenants = getCurrentAuthentication().getTenantIds();
        return tenants != null && tenants.size() == 1 ? Optional.of(tenants.get(0)) : Optional.empty();
    }

    private boolean mayReadAll() {
        return getAuthorizationManager()
                .isAuthorized(ProcessDefinitionPermissions.READ_TASK, Resources.PROCESS_DEFINITION, "lead-lifecycle");
    }

    private static TaskQueryImpl narrowed(TaskQueryImpl query, List<String> ids) {
        TaskQuery page = new TaskQueryImpl().taskIdIn(ids.toArray(String[]::new));
        return (TaskQueryImpl) query.extend(page);
    }

    private List<String> page(TaskTab tab, int first, int size) {
        return tasks("id_", tab, "order by priority_ desc, due_date_, create_time_ desc, id_ limit ? offset ?")
                .param(size)
                .param(first)
                .query(String.class)
                .list();
    }

    private long count(TaskTab tab) {
        return tasks("count(*)", tab, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec tasks(String what, TaskTab tab, String order) {
        return database.sql("select " + what
                        + " from act_ru_task where tenant_id_ = ? and description_ = ? and suspension_state_ = 1 "
                        + order)
                .param(organisation().orElseThrow())
                .param(tab.description());
    }
}
