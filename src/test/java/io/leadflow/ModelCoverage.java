package io.leadflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.camunda.community.process_test_coverage.core.model.Collector;
import org.camunda.community.process_test_coverage.core.model.DefaultCollector;
import org.camunda.community.process_test_coverage.core.model.Event;
import org.camunda.community.process_test_coverage.core.model.Run;
import org.camunda.community.process_test_coverage.core.model.Suite;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ExecutionContextModelProvider;
import org.springframework.boot.test.context.TestComponent;

/**
 * Measures which elements of the models are passed. Listens itself instead of leaving it to the library's own test
 * listener: that one measures every class there is, and is not made for tests with threads.
 */
@TestComponent
public class ModelCoverage extends AbstractCamundaConfiguration implements Collector {

    private DefaultCollector collector;

    @Override
    public void preInit(SpringProcessEngineConfiguration engine) {
        ElementCoverageParseListener listener = new ElementCoverageParseListener();
        listener.setCoverageState(this);
        List<BpmnParseListener> listeners = new ArrayList<>(
                Optional.ofNullable(engine.getCustomPostBPMNParseListeners()).orElse(List.of()));
        listeners.add(listener);
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** From here on what is passed counts for this class of tests. */
    public synchronized void measure(Class<?> tests) {
        collector = new DefaultCollector(new ExecutionContextModelProvider());
        collector.createSuite(new Suite(tests.getName(), tests.getSimpleName()));
        collector.activateSuite(tests.getName());
        collector.createRun(new Run("all", "all"), tests.getName());
        collector.activateRun("all");
    }

    @Override
    public synchronized void addEvent(Event event) {
        if (collector != null) {
            collector.addEvent(event);
        }
    }

    /** The part of all elements that was passed, from 0 to 1. */
    public synchronized double share() {
        return collector.getActiveSuite().calculateCoverage(collector.getModels());
    }

    /** The ids of the elements that were not passed. */
    public synchronized List<String> notPassed(String process, BpmnModelInstance model) {
        List<String> passed = collector.getActiveSuite().getEventsDistinct(process).stream()
                .map(Event::getDefinitionKey)
                .toList();
        return Stream.<Class<? extends FlowElement>>of(FlowNode.class, SequenceFlow.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .map(FlowElement::getId)
                .filter(id -> !passed.contains(id))
                .toList();
    }
}
