package io.leadflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The models are read by people: each is a picture without knots, and each step says in words what it does (B1). */
class LifecycleDiagramTest {

    @EachModel
    void everyElementHasANameAndASentenceForTheReader(BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).isNotBlank();
            assertThat(node.getDocumentations()).as(node.getId()).isNotEmpty();
        });
    }

    @EachModel
    void aQuestionIsAskedWhereverThePathDivides(BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(Gateway.class))
                .filteredOn(gateway -> gateway.getOutgoing().size() > 1 && !(gateway instanceof ParallelGateway))
                .allMatch(LifecycleDiagramTest::isQuestion);
    }

    @EachModel
    void theAnswersToAQuestionAreLabelledAndNothingElseIs(BpmnModelInstance model) {
        assertThat(model.getModelElementsByType(SequenceFlow.class))
                .allSatisfy(flow ->
                        assertThat(flow.getName() != null).as(flow.getId()).isEqualTo(isQuestion(flow.getSource())));
    }

    @EachModel
    void everythingIsDrawn(BpmnModelInstance model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.boxes()).containsKeys(ids(model.getModelElementsByType(FlowNode.class)));
        assertThat(drawing.lines()).containsOnlyKeys(ids(model.getModelElementsByType(SequenceFlow.class)));
    }

    @EachModel
    void everyLineLeadsFromItsSourceToItsTarget(BpmnModelInstance model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.lines().values()).allSatisfy(line -> {
            assertThat(drawing.boxes().get(line.flow().getSource().getId())).matches(line::startsAt, line.id());
            assertThat(drawing.boxes().get(line.flow().getTarget().getId())).matches(line::endsAt, line.id());
        });
    }

    @EachModel
    void noLineCrossesAnElementOrAnotherLine(BpmnModelInstance model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.lines().values())
                .allSatisfy(line ->
                        assertThat(drawing.crossedBy(line)).as(line.id()).isEmpty());
    }

    @EachModel
    void noElementLiesOnAnother(BpmnModelInstance model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.boxes().values())
                .allSatisfy(box -> assertThat(drawing.under(box)).as(box.id()).isEmpty());
    }

    @EachModel
    void noLabelLiesOnAnything(BpmnModelInstance model) {
        var drawing = Drawing.of(model);
        assertThat(drawing.labels().keySet())
                .allSatisfy(id -> assertThat(drawing.underLabelOf(id)).as(id).isEmpty());
    }

    @EachModel
    void everyNameBesideItsElementHasRoomToBeRead(BpmnModelInstance model) {
        var labels = Drawing.of(model).labels();
        assertThat(model.getModelElementsByType(FlowElement.class))
                .filteredOn(element -> element.getName() != null && !(element instanceof Activity))
                .allSatisfy(element -> {
                    assertThat(labels).containsKey(element.getId());
                    var label = labels.get(element.getId());
                    var lines = label.getHeight() / 14;
                    assertThat(label.getWidth() * lines)
                            .as(element.getId())
                            .isGreaterThan(4.5 * element.getName().length());
                });
    }

    @EachModel
    void theStoryRunsFromLeftToRightUnlessItGoesBack(BpmnModelInstance model) {
        assertThat(Drawing.of(model).lines().values())
                .filteredOn(DrawnLine::runsToTheLeft)
                .allMatch(line -> leadsTo(line.flow().getSource(), line.flow().getTarget(), new HashSet<>()));
    }

    private static boolean isQuestion(FlowNode node) {
        return node instanceof Gateway && node.getName().endsWith("?");
    }

    private static boolean leadsTo(FlowNode goal, FlowNode from, Set<FlowNode> seen) {
        return from.equals(goal)
                || seen.add(from)
                        && from.getSucceedingNodes().list().stream().anyMatch(next -> leadsTo(goal, next, seen));
    }

    private static String[] ids(Collection<? extends FlowElement> elements) {
        return elements.stream().map(FlowElement::getId).toArray(String[]::new);
    }
}
