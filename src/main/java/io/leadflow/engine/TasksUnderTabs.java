package io.leadflow.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds a page under one of Tasklist's tabs, and how many tasks are under it, by an index made for that. The engine
 * would read, sort and count all of a partner's tasks at each look, and there may be thousands. Any other question is the
 * engine's.
 */
class TasksUnderTabs extends TaskManager {

    private static final int LONGEST_PAGE = 1_000;

    private final JdbcClient database;

    TasksUnderTabs(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return tabOf(query)
                .filter(tab -> query.getMaxResults() <= LONGEST_PAGE)
                .map(tab -> page(tab, query))
                .orElseGet(() -> super.findTasksByQueryCriteria(planned(query)));
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return tabOf(query).map(this::count).orElseGet(() -> super.findTaskCountByQueryCriteria(planned(query)));
    }

    /** Favourites are few even where tasks are many, which a plan that PostgreSQL makes once for all partners misses. */
    private TaskQueryImpl planned(TaskQueryImpl query) {
        if (query.getCandidateUser() != null && isPostgres()) {
            database.sql("set local plan_cache_mode = force_custom_plan").update();
        }
        return query;
    }

    private static boolean isPostgres() {
        String database = Context.getProcessEngineConfiguration().getDatabaseType();
        return DbSqlSessionFactory.POSTGRES.equals(database);
    }

    /** The tab that is asked for by someone who works for one organisation and may see all tasks of it. */
    private Optional<TaskTab> tabOf(TaskQueryImpl query) {
        return TaskTab.askedBy(query).filter(tab -> organisation().isPresent() && mayReadAll());
    }

    /** Nothing for those who see several, or all. */
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

    @SuppressWarnings("unchecked")
    private List<Task> page(TaskTab tab, TaskQueryImpl query) {
        List<String> ids = ids(tab, query.getFirstResult(), query.getMaxResults());
        if (ids.isEmpty()) {
            return List.of();
        }
        TaskQueryImpl page = (TaskQueryImpl) query.extend(new TaskQueryImpl().taskIdIn(ids.toArray(String[]::new)));
        page.getTenantCheck().setTenantCheckEnabled(false); // they are the organisation's, as asked a moment ago
        return getDbEntityManager().selectList("selectTaskByQueryCriteria", page);
    }

    private List<String> ids(TaskTab tab, int first, int size) {
        return tasks("id_", tab, "order by priority_ desc, due_date_, create_time_ desc, id_ limit ? offset ?")
                .param(size)
                .param(first)
                .query(String.class)
                .list();
    }

    private long count(TaskTab tab) {
        return tasks("count(*)", tab, "").query(Long.class).single();
    }

    /** The description stands in the text, for the index holds only tasks of these. */
    private JdbcClient.StatementSpec tasks(String what, TaskTab tab, String order) {
        return database.sql("""
                        select %s from act_ru_task
                        where tenant_id_ = ? and description_ = '%s' and suspension_state_ = 1 %s""".formatted(what, tab.description(), order))
                .param(organisation().orElseThrow());
    }
}
