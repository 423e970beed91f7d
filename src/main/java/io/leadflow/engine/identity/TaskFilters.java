package io.leadflow.engine.identity;

import io.leadflow.engine.TaskTab;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The tabs of the source (T2) as filters of Tasklist; a partner's tenant narrows each to its own leads. */
@Component
class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** Brings the filters to their present form and returns their ids. */
    List<String> present() {
        return List.of(
                present("Marketplace leads", 1, TaskTab.MARKETPLACE.of(tasks.createTaskQuery())),
                present("Qualified leads", 2, TaskTab.QUALIFIED.of(tasks.createTaskQuery())),
                present("Favorites", 3, favorites()));
    }

    private TaskQuery favorites() {
        return tasks.createTaskQuery()
                .processDefinitionKey("lead-lifecycle")
                .taskCandidateUserExpression("${currentUser()}")
                .includeAssignedTasks()
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc();
    }

    private String present(String name, int place, TaskQuery query) {
        Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
        Filter filter = known == null ? filters.newTaskFilter(name) : known;
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                place,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(Map.of("name", "contactFlag", "label", "Direct contact"))));
        return filters.saveFilter(filter).getId();
    }
}
