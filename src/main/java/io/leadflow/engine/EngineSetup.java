package io.leadflow.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** What settings alone cannot give the engine. */
@Component
class EngineSetup extends AbstractCamundaConfiguration {

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setTenantIdProvider(new PartnerAsTenant());
        engine.setCustomHistoryLevels(List.of(new LeadflowHistoryLevel()));
        engine.setCustomSessionFactories(
                List.<SessionFactory>of(new OwnersSeeAllTenants.Factory(), new JobsOfALane.Factory()));
        engine.setIdentityProviderSessionFactory(new PeopleWithoutLocks.Factory());
        engine.setResourceAuthorizationProvider(new NoRightsPerTask());
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }

    @Override
    public void postInit(SpringProcessEngineConfiguration engine) {
        engine.setFailedJobCommandFactory(new RetriesAtOnce());
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        new ShippedModels(engine.getRepositoryService()).deploy();
    }
}
