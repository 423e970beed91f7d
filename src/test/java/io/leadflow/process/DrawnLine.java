package io.leadflow.process;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A sequence flow's way, leaving out the first and last pixel, with which it docks on its own two elements. */
record DrawnLine(SequenceFlow flow, List<Line2D> segments) {

    static DrawnLine of(BpmnEdge edge) {
        var points = List.copyOf(edge.getWaypoints());
        int last = points.size() - 1;
        var segments = IntStream.rangeClosed(1, last)
                .mapToObj(i -> segment(points.get(i - 1), points.get(i), i == 1 ? 1 : 0, i == last ? 1 : 0))
                .toList();
        return new DrawnLine((SequenceFlow) edge.getBpmnElement(), segments);
    }

    private static Line2D segment(Waypoint from, Waypoint to, int skipFirst, int skipLast) {
        double dx = to.getX() - from.getX(), dy = to.getY() - from.getY(), length = Math.hypot(dx, dy);
        double first = skipFirst / length, last = skipLast / length;
        return new Line2D.Double(
                from.getX() + first * dx, from.getY() + first * dy, to.getX() - last * dx, to.getY() - last * dy);
    }

    String id() {
        return flow.getId();
    }

    boolean startsAt(Drawing.Box box) {
        return docks(segments.get(0).getP1(), box);
    }

    boolean endsAt(Drawing.Box box) {
        return docks(segments.get(segments.size() - 1).getP2(), box);
    }

    boolean runsToTheLeft() {
        return segments.get(segments.size() - 1).getX2() < segments.get(0).getX1();
    }

    boolean touches(Drawing.Box box) {
        return box.sides().anyMatch(side -> segments.stream().anyMatch(side::intersectsLine));
    }

    boolean touches(DrawnLine other) {
        return segments.stream().anyMatch(mine -> other.segments.stream().anyMatch(mine::intersectsLine));
    }

    boolean touches(Rectangle2D label) {
        return segments.stream().anyMatch(label::intersectsLine);
    }

    private static boolean docks(Point2D end, Drawing.Box box) {
        return box.sides().anyMatch(side -> side.ptSegDist(end) < 1.5);
    }
}
