package io.leadflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadflow.LeadflowTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LeadflowTest
class ShippedModelsTest {

    @Autowired
    RepositoryService repository;

    Deployment older;
    Deployment owners;

    @AfterEach
    void takeBack() {
        for (Deployment deployment : new Deployment[] {older, owners}) {
            if (deployment != null) {
                repository.deleteDeployment(deployment.getId(), true);
            }
        }
    }

    @Test
    void a_start_without_a_change_makes_no_new_version() {
        int version = policy().getVersion();
        new ShippedModels(repository).deploy();
        assertThat(policy().getVersion()).isEqualTo(version);
    }

    @Test
    void an_upgrade_brings_a_changed_table_of_the_product() {
        older = deploy("leadflow response policy", "leadflow");
        new ShippedModels(repository).deploy();
        assertThat(policy().getDeploymentId()).isNotEqualTo(older.getId());
    }

    @Test
    void an_upgrade_never_overwrites_an_owners_table() {
        older = deploy("leadflow response policy", "leadflow");
        owners = deploy("response policy of the process owner", "process-owner");
        new ShippedModels(repository).deploy();
        assertThat(policy().getDeploymentId()).isEqualTo(owners.getId());
    }

    private Deployment deploy(String name, String source) {
        DmnModelInstance model =
                Dmn.readModelFromStream(getClass().getResourceAsStream("/processes/response-policy.dmn"));
        model.getDefinitions().setName(name + System.nanoTime());
        return repository
                .createDeployment()
                .name(name)
                .source(source)
                .addModelInstance("processes/response-policy.dmn", model)
                .deploy();
    }

    private DecisionDefinition policy() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("response-policy")
                .latestVersion()
                .singleResult();
    }
}
