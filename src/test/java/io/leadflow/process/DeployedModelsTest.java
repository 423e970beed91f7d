package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadflow.LeadflowTest;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the models lead to is there once the product runs. */
@LeadflowTest
class DeployedModelsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    ObjectMapper json;

    @EachModel
    void every_form_that_a_model_refers_to_lies_in_the_folder_under_its_own_id(BpmnModelInstance model)
            throws IOException {
        for (String form : formsIn(model)) {
            assertThat(json.readTree(new File("forms/" + form + ".form"))
                            .path("id")
                            .asText())
                    .isEqualTo(form);
        }
    }

    @Test
    void every_form_of_the_lifecycle_is_deployed_together_with_it() {
        assertThat(repository.getDeploymentResourceNames(lifecycle().getDeploymentId()))
                .containsAll(formsIn(Models.lifecycle()).stream()
                        .map(form -> "forms/" + form + ".form")
                        .toList());
    }

    @Test
    void every_form_in_the_folder_is_referred_to() {
        assertThat(new File("forms").list())
                .isNotEmpty()
                .allMatch(file -> Models.all().anyMatch(model -> formsIn(model).contains(file.replace(".form", ""))));
    }

    @Test
    void the_start_and_both_user_tasks_have_a_form() {
        assertThat(formsIn(Models.lifecycle()))
                .containsExactlyInAnyOrder("submit-lead", "respond-to-lead", "close-deal");
    }

    @EachModel
    void every_decision_that_a_model_refers_to_is_deployed(BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(BusinessRuleTask.class))
                .extracting(BusinessRuleTask::getCamundaDecisionRef)
                .allMatch(key -> repository
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(key)
                                .latestVersion()
                                .count()
                        == 1);
    }

    @Test
    void every_deployed_process_and_decision_says_how_long_its_history_is_kept() {
        assertThat(repository.createProcessDefinitionQuery().list())
                .isNotEmpty()
                .extracting(ProcessDefinition::getHistoryTimeToLive)
                .doesNotContainNull();
        assertThat(repository.createDecisionDefinitionQuery().list())
                .isNotEmpty()
                .extracting(DecisionDefinition::getHistoryTimeToLive)
                .doesNotContainNull();
    }

    private ProcessDefinition lifecycle() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(LeadProcess.KEY)
                .latestVersion()
                .singleResult();
    }

    private static List<String> formsIn(BpmnModelInstance model) {
        return Stream.concat(
                        model.getModelElementsByType(StartEvent.class).stream().map(StartEvent::getCamundaFormRef),
                        model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef))
                .filter(form -> form != null)
                .toList();
    }
}
