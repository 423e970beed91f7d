package benchmark.naive;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The model of the product in the same shape, with delegates that know nothing of leads. */
@Component
class NaiveModel {

    private final RepositoryService repository;

    NaiveModel(RepositoryService repository) {
        this.repository = repository;
    }

    @EventListener(ApplicationStartedEvent.class)
    void deploy() {
        repository.createDeployment()
                .name("naive")
                .addModelInstance("naive.bpmn", model())
                .addClasspathResource("processes/response-policy.dmn")
                .deploy();
    }

    private static BpmnModelInstance model() {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(NaiveModel.class.getResourceAsStream("/processes/lead-lifecycle.bpmn"));
        all(model, CamundaTaskListener.class).forEach(NaiveModel::remove);
        all(model, CamundaExecutionListener.class).forEach(NaiveModel::remove);
        all(model, ServiceTask.class).forEach(NaiveModel::simplify);
        all(model, UserTask.class).forEach(NaiveModel::simplify);
        all(model, StartEvent.class).forEach(start -> start.removeAttributeNs(camunda(), "formRef"));
        all(model, StartEvent.class).forEach(start -> start.removeAttributeNs(camunda(), "formRefBinding"));
        all(model, BusinessRuleTask.class).forEach(task -> listenTo(task));
        all(model, TimeDate.class).forEach(date -> date.setTextContent("${answerBy}"));
        return model;
    }

    private static void simplify(ServiceTask task) {
        boolean writes = task.getId().matches(".*_(notify|remind).*");
        task.setCamundaDelegateExpression(writes ? "${naiveMail}" : "${nothing}");
    }

    private static void simplify(UserTask task) {
        task.removeAttributeNs(camunda(), "formRef");
        task.removeAttributeNs(camunda(), "formRefBinding");
        task.setCamundaCandidateGroups("${partnerId}");
    }

    private static void listenTo(BusinessRuleTask task) {
        task.builder().camundaExecutionListenerDelegateExpression("end", "${naivePolicy}");
    }

    private static <T extends ModelElementInstance> List<T> all(BpmnModelInstance model, Class<T> type) {
        Collection<T> found = model.getModelElementsByType(type);
        return List.copyOf(found);
    }

    private static void remove(ModelElementInstance listener) {
        listener.getParentElement().removeChildElement(listener);
    }

    private static String camunda() {
        return "http://camunda.org/schema/1.0/bpmn";
    }
}
