package io.leadflow.process;

import static java.util.stream.Collectors.toMap;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A model as it lies on the paper: boxes, lines and labels by the id of their element, in pixels. */
record Drawing(Map<String, Box> boxes, Map<String, DrawnLine> lines, Map<String, Rectangle2D> labels) {

    static Drawing of(BpmnModelInstance model) {
        var shapes = model.getModelElementsByType(BpmnShape.class);
        var edges = model.getModelElementsByType(BpmnEdge.class);
        var labels = new HashMap<String, Rectangle2D>();
        shapes.forEach(shape -> collect(labels, shape.getBpmnElement(), shape.getBpmnLabel()));
        edges.forEach(edge -> collect(labels, edge.getBpmnElement(), edge.getBpmnLabel()));
        return new Drawing(
                shapes.stream().map(Box::of).collect(toMap(Box::id, box -> box)),
                edges.stream()
                        .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
                        .map(DrawnLine::of)
                        .collect(toMap(DrawnLine::id, line -> line)),
                labels);
    }

    /** Whatever this line crosses but should not: elements and other lines. A group's frame may be crossed. */
    List<String> crossedBy(DrawnLine line) {
        var elements = boxes.values().stream()
                .filter(box -> box.element() instanceof FlowNode && line.touches(box))
                .map(Box::id);
        var others = lines.values().stream()
                .filter(other -> other != line && line.touches(other))
                .map(DrawnLine::id);
        return Stream.concat(elements, others).toList();
    }

    /** Whatever lies under the label of this element. */
    List<String> underLabelOf(String id) {
        var label = labels.get(id);
        var elements =
                boxes.values().stream().filter(box -> box.overlaps(label)).map(Box::id);
        var flows = lines.values().stream().filter(line -> line.touches(label)).map(DrawnLine::id);
        var others = labels.keySet().stream()
                .filter(other -> !other.equals(id) && labels.get(other).intersects(label));
        return Stream.of(elements, flows, others).flatMap(found -> found).toList();
    }

    /** The elements that this one lies on, apart from the frames it lies in. */
    List<String> under(Box box) {
        return boxes.values().stream()
                .filter(other -> other != box && !other.sitsOnABorder() && !box.sitsOnABorder())
                .filter(other -> other.overlaps(box.area()) && box.overlaps(other.area()))
                .map(Box::id)
                .toList();
    }

    private static void collect(Map<String, Rectangle2D> labels, BaseElement element, BpmnLabel label) {
        if (label != null && label.getBounds() != null) {
            labels.put(element.getId(), rectangle(label.getBounds()));
        }
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    /** An element's outline; a frame (sub-process, group, pool) has other elements inside. */
    record Box(BaseElement element, Rectangle2D area) {

        static Box of(BpmnShape shape) {
            return new Box(shape.getBpmnElement(), rectangle(shape.getBounds()));
        }

        String id() {
            return element.getId();
        }

        boolean sitsOnABorder() {
            return element instanceof BoundaryEvent;
        }

        boolean overlaps(Rectangle2D other) {
            var frame = element instanceof SubProcess || !(element instanceof FlowNode);
            return area.intersects(other) && !(frame && area.contains(other));
        }

        Stream<Line2D> sides() {
            double left = area.getMinX(), right = area.getMaxX(), top = area.getMinY(), bottom = area.getMaxY();
            return Stream.of(
                    new Line2D.Double(left, top, right, top),
                    new Line2D.Double(left, bottom, right, bottom),
                    new Line2D.Double(left, top, left, bottom),
                    new Line2D.Double(right, top, right, bottom));
        }
    }
}
