package io.leadflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** T2: which questions are those of a tab, and may be answered as such. */
class TaskTabTest {

    @ParameterizedTest
    @EnumSource
    void a_look_of_tasklist_asks_for_the_tab(TaskTab tab) {
        TaskQuery ofTasklist =
                new TaskQueryImpl().active().orderByTaskCreateTime().desc();
        assertThat(TaskTab.askedBy(extended(tab, ofTasklist))).contains(tab);
    }

    @ParameterizedTest
    @EnumSource
    void a_bare_filter_asks_for_its_tab(TaskTab tab) {
        assertThat(TaskTab.askedBy((TaskQueryImpl) tab.of(new TaskQueryImpl()))).contains(tab);
    }

    @Test
    void all_tasks_are_no_tab() {
        assertThat(TaskTab.askedBy(new TaskQueryImpl())).isEmpty();
    }

    static Stream<UnaryOperator<TaskQuery>> narrower() {
        return Stream.of(
                tasks -> tasks.taskAssignee("kim"),
                tasks -> tasks.taskUnassigned(),
                tasks -> tasks.taskNameLike("%Litware%"),
                tasks -> tasks.processVariableValueEquals("contactFlag", "x"),
                tasks -> tasks.taskCandidateUser("kim"),
                tasks -> tasks.taskAssigneeExpression("${currentUser()}"),
                tasks -> tasks.tenantIdIn("fabrikam"),
                tasks -> tasks.or().taskAssignee("kim").taskOwner("kim").endOr(),
                tasks -> tasks.suspended());
    }

    @ParameterizedTest
    @MethodSource("narrower")
    void who_asks_for_less_does_not_ask_for_the_tab(UnaryOperator<TaskQuery> less) {
        assertThat(TaskTab.askedBy(extended(TaskTab.MARKETPLACE, less.apply(new TaskQueryImpl()))))
                .isEmpty();
    }

    private static TaskQueryImpl extended(TaskTab tab, TaskQuery by) {
        return (TaskQueryImpl) ((TaskQueryImpl) tab.of(new TaskQueryImpl())).extend(by);
    }
}
