package dev.parley.workflow;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What every process file keeps to, so that the diagram can be read, drawn with live tokens and run for years. */
class AllProcessesTest {
    private static final Set<String> ROLES =
            Set.of("negotiator", "supervisor", "provider", "biller", "clinician", "compliance");
    private static final String ID = "[a-z][a-zA-Z0-9]*";
    private static final Pattern ONE_NAME = Pattern.compile("\\$\\{" + ID + "}");
    private static final Pattern ONE_VARIABLE = Pattern.compile("\\$\\{" + ID + "( == '" + ID + "'| > 0)?}");

    static List<Path> files() {
        return ProcessFiles.all();
    }

    @Test
    void theFilesAreTheOnesOfTheDesign() {
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "case-review.bpmn",
                        "counter-offer-evaluation.bpmn",
                        "deadline-watch.bpmn",
                        "idr-escalation.bpmn",
                        "negotiation-case.bpmn",
                        "patient-balance.bpmn",
                        "payer-outreach.bpmn",
                        "payment-recovery.bpmn",
                        "resubmission.bpmn",
                        "state-dispute.bpmn",
                        "workers-comp-dispute.bpmn");
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdsOneExecutableProcessNamedLikeTheFile(Path file) {
        Collection<Process> processes = all(file, Process.class);
        assertThat(processes).hasSize(1);
        Process process = processes.iterator().next();
        assertThat(kebab(process.getId()) + ".bpmn")
                .isEqualTo(file.getFileName().toString());
        assertThat(process.getName()).isNotBlank();
        assertThat(process.isExecutable()).isTrue();
        assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P2190D");
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasAPathTestThatMustTakeEveryFlow(Path file) throws ReflectiveOperationException {
        String process = all(file, Process.class).iterator().next().getId();
        String paths = getClass().getPackageName() + "."
                + process.substring(0, 1).toUpperCase(Locale.ROOT) + process.substring(1) + "PathTest";
        Class<?> test = Class.forName(paths, false, getClass().getClassLoader()); // looked at, not started
        assertThat(test.getAnnotation(Deployment.class).resources()).containsExactly("processes/" + file.getFileName());
        assertThat(test.getDeclaredField("engine").getType()).isEqualTo(ProcessEngineCoverageExtension.class);
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasUniqueIds(Path file) throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("*");
        Map<String, List<String>> byId = Stream.iterate(0, index -> index < elements.getLength(), index -> index + 1)
                .map(index -> ((Element) elements.item(index)).getAttribute("id"))
                .filter(not(String::isEmpty))
                .collect(groupingBy(id -> id));
        assertThat(byId).isNotEmpty().allSatisfy((id, uses) -> assertThat(uses).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesEveryNodeAndEveryWayOutOfAGateway(Path file) {
        assertThat(all(file, FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getId()).matches(ID);
            assertThat(node.getName()).as(node.getId()).isNotBlank();
        });
        assertThat(all(file, SequenceFlow.class))
                .filteredOn(flow -> flow.getSource() instanceof Gateway || flow.getConditionExpression() != null)
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatThePersonDoesAndWhoseQueueItIs(Path file) {
        assertThat(all(file, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaCandidateGroups()).as(task.getId()).isIn(ROLES);
            assertThat(task.getDocumentations())
                    .as(task.getId())
                    .singleElement()
                    .extracting(Documentation::getTextContent)
                    .asString()
                    .hasSizeGreaterThan(80);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void callsStepsByTheirNameAndRunsNoScript(Path file) {
        assertThat(all(file, ServiceTask.class)).allSatisfy(task -> assertThat(task.getCamundaDelegateExpression())
                .as(task.getId())
                .matches(ONE_NAME));
        assertThat(all(file, ScriptTask.class)).isEmpty();
        assertThat(all(file, CamundaScript.class)).isEmpty();
        assertThat(all(file, ConditionExpression.class)).allSatisfy(condition -> {
            assertThat(condition.getLanguage()).isNull();
            assertThat(condition.getTextContent()).matches(ONE_VARIABLE);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void staysInTheCallersTransaction(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContain("asyncBefore", "asyncAfter");
    }

    @ParameterizedTest
    @MethodSource("files")
    void hasADefaultWayOutOfEveryDecision(Path file) {
        assertThat(all(file, ExclusiveGateway.class)).allSatisfy(gateway -> {
            assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing())
                    .as(gateway.getId())
                    .hasSizeGreaterThan(1)
                    .filteredOn(flow -> !flow.equals(gateway.getDefault()))
                    .allSatisfy(
                            flow -> assertThat(flow.getConditionExpression()).isNotNull());
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void takesEveryDateFromAStepNeverADuration(Path file) {
        assertThat(all(file, TimerEventDefinition.class)).allSatisfy(timer -> {
            assertThat(timer.getTimeDuration()).isNull();
            assertThat(timer.getTimeCycle()).isNull();
            assertThat(timer.getTimeDate().getTextContent()).matches(ONE_NAME);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void sendsMessagesUnderTheirId(Path file) {
        assertThat(all(file, Message.class))
                .allSatisfy(message ->
                        assertThat(message.getName()).isEqualTo(message.getId()).matches(ID));
    }

    @ParameterizedTest
    @MethodSource("files")
    void handsTheCaseToTheProcessesItCalls(Path file) {
        Set<String> processes = ProcessFiles.models()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .map(Process::getId)
                .collect(Collectors.toSet());
        assertThat(all(file, CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCalledElement()).isIn(processes);
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("latest");
            assertThat(extensions(call, CamundaIn.class))
                    .as(call.getId())
                    .singleElement()
                    .extracting(CamundaIn::getCamundaBusinessKey)
                    .isEqualTo("#{execution.processBusinessKey}");
            assertThat(extensions(call, CamundaOut.class))
                    .allSatisfy(out -> assertThat(out.getCamundaTarget()).isEqualTo(out.getCamundaSource()));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void drawsEveryNodeAndEveryFlow(Path file) {
        Map<String, Bounds> boxes = boxes(file);
        assertThat(all(file, FlowNode.class)).extracting(FlowNode::getId).allSatisfy(id -> assertThat(boxes)
                .containsKey(id));
        Map<String, List<Waypoint>> lines = all(file, BpmnEdge.class).stream()
                .collect(Collectors.toMap(
                        edge -> edge.getAttributeValue("bpmnElement"), edge -> List.copyOf(edge.getWaypoints())));
        assertThat(all(file, SequenceFlow.class))
                .extracting(SequenceFlow::getId)
                .allSatisfy(id -> {
                    assertThat(lines).containsKey(id);
                    List<Waypoint> points = lines.get(id);
                    assertThat(points).hasSizeGreaterThan(1);
                    for (int leg = 1; leg < points.size(); leg++) {
                        Waypoint from = points.get(leg - 1);
                        Waypoint to = points.get(leg);
                        assertThat(from.getX().equals(to.getX()) || from.getY().equals(to.getY()))
                                .as("runs at right angles")
                                .isTrue();
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("files")
    void drawsNoNodeOverAnother(Path file) {
        Map<String, Bounds> boxes = boxes(file);
        List<FlowNode> nodes = all(file, FlowNode.class).stream()
                .filter(node -> !(node instanceof BoundaryEvent)) // drawn on the edge of its activity
                .toList();
        for (FlowNode one : nodes) {
            for (FlowNode other : nodes) {
                assertThat(one == other
                                || isInside(one, other)
                                || isInside(other, one)
                                || apart(boxes.get(one.getId()), boxes.get(other.getId())))
                        .as("%s and %s lie apart", one.getId(), other.getId())
                        .isTrue();
            }
        }
    }

    private static <T extends ModelElementInstance> Collection<T> all(Path file, Class<T> type) {
        BpmnModelInstance model = ProcessFiles.read(file);
        return model.getModelElementsByType(type);
    }

    private static <T extends ModelElementInstance> Collection<T> extensions(Activity activity, Class<T> type) {
        return activity.getExtensionElements()
                .getElementsQuery()
                .filterByType(type)
                .list();
    }

    private static Map<String, Bounds> boxes(Path file) {
        return all(file, BpmnShape.class).stream()
                .collect(Collectors.toMap(shape -> shape.getAttributeValue("bpmnElement"), BpmnShape::getBounds));
    }

    private static boolean isInside(FlowElement inner, BaseElement outer) {
        for (ModelElementInstance up = inner.getParentElement(); up instanceof SubProcess; up = up.getParentElement()) {
            if (up.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static boolean apart(Bounds one, Bounds other) {
        return one.getX() + one.getWidth() < other.getX()
                || other.getX() + other.getWidth() < one.getX()
                || one.getY() + one.getHeight() < other.getY()
                || other.getY() + other.getHeight() < one.getY();
    }

    private static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
