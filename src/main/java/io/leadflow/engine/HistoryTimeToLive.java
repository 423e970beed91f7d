package io.leadflow.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds models that are deployed already to the present setting of how long the engine keeps the history of a lead. */
@Component
class HistoryTimeToLive {

    private final RepositoryService repository;
    private final Integer days;
    private final OneNodeAtATime turn;

    HistoryTimeToLive(RepositoryService repository, ProcessEngineConfigurationImpl engine, OneNodeAtATime turn) {
        this.repository = repository;
        this.days = ParseUtil.parseHistoryTimeToLive(engine.getHistoryTimeToLive());
        this.turn = turn;
    }

    @Transactional
    @EventListener(ApplicationStartedEvent.class)
    void apply() {
        turn.await();
        repository.createProcessDefinitionQuery().list().stream()
                .filter(model -> !days.equals(model.getHistoryTimeToLive()))
                .forEach(model -> repository.updateProcessDefinitionHistoryTimeToLive(model.getId(), days));
        repository.createDecisionDefinitionQuery().list().stream()
                .filter(table -> !days.equals(table.getHistoryTimeToLive()))
                .forEach(table -> repository.updateDecisionDefinitionHistoryTimeToLive(table.getId(), days));
    }
}
