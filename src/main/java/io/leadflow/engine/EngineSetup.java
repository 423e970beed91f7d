package io.leadflow.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** What settings alone cannot give the engine. */
@Component
class EngineSetup extends AbstractCamundaConfiguration {

    private static final List<String> MODELS = List.of(
            "processes/lead-lifecycle.bpmn",
            "processes/response-policy.dmn",
            "forms/submit-lead.form",
            "forms/respond-to-lead.form",
            "forms/close-deal.form");

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setTenantIdProvider(new PartnerAsTenant());
        engine.setCustomHistoryLevels(List.of(new LeadflowHistoryLevel()));
        engine.setCustomSessionFactories(List.<SessionFactory>of(new OwnersSeeAllTenants.Factory()));
        engine.setResourceAuthorizationProvider(new NoRightsPerTask());
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    /** Deploys the models and forms under names that are the same wherever the product runs from, when one changed. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .name("leadflow")
                .enableDuplicateFiltering(false);
        MODELS.forEach(deployment::addClasspathResource);
        deployment.deploy();
    }
}
