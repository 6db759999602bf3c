package dev.parley.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/**
 * A diagram as its file lays it out, in the file's own units: what is where, and which way the flows run. Kinds are the
 * names of BPMN 2.0 elements, such as {@code userTask}.
 */
public record Drawing(List<Shape> shapes, List<Edge> edges) {
    /** {@code event} is the kind of event definition, such as {@code timerEventDefinition}; null for everything else. */
    public record Shape(String id, String kind, String event, String name, Box box, Box label) {}

    public record Edge(String id, String kind, String name, List<Point> points, Box label) {}

    public record Box(double x, double y, double width, double height) {}

    public record Point(double x, double y) {}

    /** Larger shapes first, so that what lies inside is drawn over them. */
    static Drawing of(BpmnModelInstance model) {
        List<Shape> shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .map(Drawing::shape)
                .sorted(Comparator.comparing((Shape shape) ->
                                shape.box().width() * shape.box().height())
                        .reversed()
                        .thenComparing(Shape::id))
                .toList();
        List<Edge> edges = model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null)
                .map(Drawing::edge)
                .toList();
        return new Drawing(shapes, edges);
    }

    private static Shape shape(BpmnShape shape) {
        BaseElement element = shape.getBpmnElement();
        return new Shape(
                element.getId(),
                kind(element),
                event(element),
                name(element),
                box(shape.getBounds()),
                label(shape.getBpmnLabel()));
    }

    private static Edge edge(BpmnEdge edge) {
        BaseElement element = edge.getBpmnElement();
        return new Edge(
                element.getId(),
                kind(element),
                name(element),
                edge.getWaypoints().stream()
                        .map(point -> new Point(point.getX(), point.getY()))
                        .toList(),
                label(edge.getBpmnLabel()));
    }

    private static String kind(BaseElement element) {
        return element.getElementType().getTypeName();
    }

    private static String event(BaseElement element) {
        List<EventDefinition> definitions = element instanceof CatchEvent caught
                ? List.copyOf(caught.getEventDefinitions())
                : element instanceof ThrowEvent thrown ? List.copyOf(thrown.getEventDefinitions()) : List.of();
        return definitions.isEmpty() ? null : kind(definitions.get(0));
    }

    private static String name(BaseElement element) {
        if (element instanceof TextAnnotation note) {
            return note.getText() == null ? null : note.getText().getTextContent();
        }
        return element instanceof FlowElement flow ? flow.getName() : null;
    }

    private static Box label(BpmnLabel label) {
        return label == null || label.getBounds() == null ? null : box(label.getBounds());
    }

    private static Box box(Bounds bounds) {
        Objects.requireNonNull(bounds, "a shape without bounds");
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
