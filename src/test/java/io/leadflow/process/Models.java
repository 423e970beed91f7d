package io.leadflow.process;

import static java.util.stream.Collectors.toSet;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models as they lie in {@code processes/}, and what they say. */
final class Models {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(\\w+)[^}]*}");

    private Models() {}

    static Stream<BpmnModelInstance> all() {
        return Stream.of(Objects.requireNonNull(
                        new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"))))
                .map(Bpmn::readModelFromFile);
    }

    static BpmnModelInstance lifecycle() {
        return Bpmn.readModelFromFile(new File("processes/lead-lifecycle.bpmn"));
    }

    static DmnModelInstance policy() {
        return Dmn.readModelFromFile(new File("processes/response-policy.dmn"));
    }

    /** The names of all delegates and listeners. */
    static Set<String> beansIn(BpmnModelInstance model) {
        return Stream.of(
                        in(model, ServiceTask.class).map(ServiceTask::getCamundaDelegateExpression),
                        in(model, CamundaExecutionListener.class)
                                .map(CamundaExecutionListener::getCamundaDelegateExpression),
                        in(model, CamundaTaskListener.class).map(CamundaTaskListener::getCamundaDelegateExpression))
                .flatMap(expressions -> expressions)
                .map(expression -> expression.substring(2, expression.length() - 1))
                .collect(toSet());
    }

    /** The variables that expressions of the lifecycle read and that its decision asks for. */
    static Set<String> variablesOfLifecycle() {
        Set<String> beans = beansIn(lifecycle());
        Stream<String> read = EXPRESSION
                .matcher(Bpmn.convertToString(lifecycle()))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !beans.contains(name));
        Stream<String> asked = policy().getModelElementsByType(InputExpression.class).stream()
                .map(input -> input.getText().getTextContent());
        return Stream.concat(read, asked).collect(toSet());
    }

    /** How often the step is tried before it becomes an incident. */
    static int attemptsOf(FlowNode node) {
        if (node.getExtensionElements() == null) {
            return 1;
        }
        Collection<CamundaFailedJobRetryTimeCycle> cycles = node.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                .list();
        return cycles.stream()
                        .mapToInt(cycle ->
                                List.of(cycle.getTextContent().split(",")).size())
                        .sum()
                + 1;
    }

    private static <T extends ModelElementInstance> Stream<T> in(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }
}
