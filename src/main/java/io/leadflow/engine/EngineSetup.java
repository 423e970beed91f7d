package io.leadflow.engine;

import java.util.List;
import java.util.Optional;
import javax.xml.datatype.DatatypeFactory;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.TenantManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What settings alone cannot give the engine. */
@Component
class EngineSetup extends AbstractCamundaConfiguration {

    private final JdbcClient database;
    private final ObjectProvider<SideLane> lanes;

    EngineSetup(JdbcClient database, ObjectProvider<SideLane> lanes) {
        this.database = database;
        this.lanes = lanes;
    }

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        engine.setTenantIdProvider(new PartnerAsTenant());
        engine.setCustomHistoryLevels(List.of(new LeadflowHistoryLevel()));
        engine.setCustomSessionFactories(List.of(
                new InPlaceOf(TenantManager.class, OwnersSeeAllTenants::new),
                new InPlaceOf(JobManager.class, () -> new JobsOfALane(this::beside)),
                new InPlaceOf(TaskManager.class, () -> new TasksUnderTabs(database)),
                new InPlaceOf(AuthorizationManager.class, RightsOfGroups::new),
                new InPlaceOf(HistoricProcessInstanceManager.class, () -> new WholeHistory(database))));
        engine.setIdentityProviderSessionFactory(
                new InPlaceOf(DbIdentityServiceProvider.class, PeopleWithoutLocks::new));
        engine.setResourceAuthorizationProvider(new NoRightsPerTask());
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setDmnEngineConfiguration(decisions());
        knowTheFactoryOfDurations();
    }

    private Optional<SideLane> beside(Lane one) {
        return lanes.stream().filter(lane -> lane.lane() == one).findFirst();
    }

    private static DefaultDmnEngineConfiguration decisions() {
        FeelEngine interpreter = new ScalaFeelEngineFactory().createInstance();
        return new DefaultDmnEngineConfiguration().feelEngineFactory(() -> new PlainFeel(interpreter));
    }

    /** The engine asks for one with each timer that it makes, and would search all jars for it each time. */
    private static void knowTheFactoryOfDurations() {
        System.getProperties()
                .putIfAbsent(
                        DatatypeFactory.DATATYPEFACTORY_PROPERTY,
                        DatatypeFactory.newDefaultInstance().getClass().getName());
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
