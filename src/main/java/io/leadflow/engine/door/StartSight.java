package io.leadflow.engine.door;

import io.leadflow.refusal.NotFound;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What people can start: the lead process as it is now, no older version of it and nothing else that is deployed. */
@Component
class StartSight {

    private static final String LEADS = "lead-lifecycle";

    private final RepositoryService models;

    StartSight(@Lazy RepositoryService models) {
        this.models = models;
    }

    void requirePresent(String definitionId) {
        ProcessDefinition present = models.createProcessDefinitionQuery()
                .processDefinitionKey(LEADS)
                .latestVersion()
                .singleResult();
        if (!present.getId().equals(definitionId)) {
            throw new NotFound("There is no such process to start. Reload the list: it may have a new version.");
        }
    }
}
