package io.leadflow.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves open leads from older versions of the lifecycle to the present one, where a node is started to do so. Where a
 * lead stands and when its timers are due stays as it is. The engine does it in a batch that all nodes work on and
 * Cockpit shows; a lead that cannot be moved leaves an incident there, and stays where it is.
 */
@Component
class OpenLeads {

    private static final Logger log = LoggerFactory.getLogger(OpenLeads.class);

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ModelSettings settings;

    OpenLeads(RepositoryService repository, RuntimeService runtime, ModelSettings settings) {
        this.repository = repository;
        this.runtime = runtime;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void moveWhenAsked() {
        if (settings.moveOpenLeads()) {
            move();
        }
    }

    void move() {
        ProcessDefinition present = lifecycle().latestVersion().singleResult();
        lifecycle().list().stream()
                .filter(version -> !version.getId().equals(present.getId()))
                .forEach(version -> move(version, present));
    }

    private void move(ProcessDefinition from, ProcessDefinition to) {
        ProcessInstanceQuery open = runtime.createProcessInstanceQuery().processDefinitionId(from.getId());
        long leads = open.count();
        if (leads == 0) {
            return;
        }
        MigrationPlan plan = runtime.createMigrationPlan(from.getId(), to.getId())
                .mapEqualActivities()
                .build();
        runtime.newMigration(plan)
                .processInstanceQuery(open)
                .skipCustomListeners()
                .executeAsync();
        log.info("Moving {} open leads from version {} of the model to {}", leads, from.getVersion(), to.getVersion());
    }

    private ProcessDefinitionQuery lifecycle() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("lead-lifecycle");
    }
}
