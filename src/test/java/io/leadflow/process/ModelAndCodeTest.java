package io.leadflow.process;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/** Joins the models and the code, both ways. */
@LeadflowTest
class ModelAndCodeTest {

    @Autowired
    ApplicationContext beans;

    @EachModel
    void every_service_task_has_the_bean_and_the_class_of_its_name(BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(ServiceTask.class)).isNotEmpty().allSatisfy(task -> {
            String name = task.getId().replaceFirst("serviceTask_", "") + "Delegate";
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + name + "}");
            assertThat(beans.getBean(name)).isInstanceOf(JavaDelegate.class);
            assertThat(beans.getType(name).getSimpleName()).isEqualTo(StringUtils.capitalize(name));
        });
    }

    @EachModel
    void every_bean_that_the_model_names_exists(BpmnModelInstance model) {
        assertThat(Models.beansIn(model)).isNotEmpty().allMatch(beans::containsBean);
    }

    @Test
    void every_step_and_listener_is_used_in_a_model() {
        Set<String> named =
                Models.all().flatMap(model -> Models.beansIn(model).stream()).collect(toSet());

        assertThat(Stream.of(JavaDelegate.class, ExecutionListener.class, TaskListener.class)
                        .flatMap(type -> Stream.of(beans.getBeanNamesForType(type)))
                        .filter(bean -> beans.getType(bean).getPackageName().startsWith("io.leadflow")))
                .isNotEmpty()
                .allMatch(named::contains);
    }

    @EachModel
    void every_step_that_leaves_the_house_and_no_other_is_asynchronous_and_tried_ten_times(BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            boolean outward = node.getId().matches("serviceTask_(notify|remind|deliver).*");
            assertThat(node.isCamundaAsyncBefore()).as(node.getId()).isEqualTo(outward);
            assertThat(node.isCamundaAsyncAfter()).as(node.getId()).isFalse();
            assertThat(Models.attemptsOf(node)).as(node.getId()).isEqualTo(outward ? 10 : 1);
        });
    }

    @Test
    void every_element_that_the_code_names_is_in_the_model() {
        BpmnModelInstance model = Models.lifecycle();

        assertThat(Stream.of(LeadProcess.KEY, LeadProcess.RESPOND_TO_LEAD, LeadProcess.CLOSE_DEAL))
                .allMatch(id -> model.getModelElementById(id) != null);
    }

    @Test
    void every_message_of_the_model_is_one_of_the_code() {
        assertThat(Models.lifecycle().getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrder(LeadProcess.INQUIRY_WITHDRAWN, LeadProcess.OWN_DEAL);
    }

    @Test
    void every_variable_that_the_models_name_is_one_of_the_code() {
        assertThat(Models.variablesOfLifecycle())
                .isNotEmpty()
                .allMatch(constants().values()::contains);
    }

    @Test
    void every_variable_of_the_code_is_used_by_a_model_or_only_by_the_task_list_or_the_next_step() {
        Map<String, String> variables = constants();
        variables
                .keySet()
                .removeAll(List.of(
                        "KEY",
                        "OWN_DEAL",
                        "RESPOND_TO_LEAD",
                        "CLOSE_DEAL",
                        "INQUIRY_WITHDRAWN",
                        "PREDECESSOR",
                        "CONTACT_FLAG",
                        "ANSWER"));

        assertThat(variables.values()).allMatch(Models.variablesOfLifecycle()::contains);
    }

    private static Map<String, String> constants() {
        return Stream.of(LeadProcess.class.getFields())
                .filter(field -> field.getType() == String.class)
                .collect(toMap(Field::getName, field -> (String) ReflectionUtils.getField(field, null)));
    }
}
