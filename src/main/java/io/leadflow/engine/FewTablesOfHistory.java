package io.leadflow.engine;

import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.AttachmentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ByteArrayEntity;
import org.camunda.bpm.engine.impl.persistence.entity.CommentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;

/**
 * Writes the date of removal of an instance that ends where {@link LeadflowHistoryLevel} and people leave rows; the engine
 * would look into seven more tables, which are empty here, for each lead.
 */
class FewTablesOfHistory extends CacheAwareHistoryEventProducer {

    private static final Set<String> WITH_ROWS = names(
            HistoricActivityInstanceEventEntity.class,
            HistoricTaskInstanceEventEntity.class,
            HistoricIncidentEventEntity.class,
            HistoricJobLogEventEntity.class,
            UserOperationLogEntryEventEntity.class,
            CommentEntity.class,
            AttachmentEntity.class,
            ByteArrayEntity.class);

    /** The engine dates these alone, or all at once. */
    private static final Set<String> INSTANCE = names(HistoricProcessInstanceEventEntity.class);

    @Override
    protected void addRemovalTimeToHistoricProcessInstances(String rootProcessInstanceId, Date removalTime) {
        Stream.of(WITH_ROWS, INSTANCE)
                .forEach(entities -> Context.getCommandContext()
                        .getHistoricProcessInstanceManager()
                        .addRemovalTimeToProcessInstancesByRootProcessInstanceId(
                                rootProcessInstanceId, removalTime, null, entities));
    }

    @Override
    protected void addRemovalTimeToHistoricDecisions(String rootProcessInstanceId, Date removalTime) {
        // none are kept
    }

    private static Set<String> names(Class<?>... entities) {
        return Stream.of(entities).map(Class::getName).collect(Collectors.toSet());
    }
}
