package io.leadflow.engine;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * The models and forms that the product brings. They are deployed when one of them changed, under names that are the
 * same wherever the product runs from, so that a start from another place makes no new version.
 */
class ShippedModels {

    private static final String SOURCE = "leadflow";
    private static final String WEBHOOK_DELIVERY = "processes/webhook-delivery.bpmn";
    private static final String POLICY = "processes/response-policy.dmn";

    /** Forms belong to the deployment of their process: a running lead keeps the form it started with. */
    private static final List<String> LIFECYCLE = List.of(
            "processes/lead-lifecycle.bpmn",
            "forms/submit-lead.form",
            "forms/respond-to-lead.form",
            "forms/close-deal.form");

    private final RepositoryService repository;

    ShippedModels(RepositoryService repository) {
        this.repository = repository;
    }

    void deploy() {
        deploy("leadflow", LIFECYCLE);
        deploy("leadflow webhook delivery", List.of(WEBHOOK_DELIVERY));
        if (!isPolicyOfOwnerInForce()) {
            deploy("leadflow response policy", List.of(POLICY));
        }
    }

    private void deploy(String name, List<String> resources) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(name).source(SOURCE).enableDuplicateFiltering(false);
        resources.forEach(deployment::addClasspathResource);
        deployment.deploy();
    }

    /** An upgrade of the product never overwrites a table that a process owner made (B1). */
    private boolean isPolicyOfOwnerInForce() {
        DecisionDefinition policy = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("response-policy")
                .latestVersion()
                .singleResult();
        return policy != null && !isShipped(policy);
    }

    private boolean isShipped(DecisionDefinition policy) {
        return repository
                        .createDeploymentQuery()
                        .deploymentId(policy.getDeploymentId())
                        .deploymentSource(SOURCE)
                        .count()
                == 1;
    }
}
