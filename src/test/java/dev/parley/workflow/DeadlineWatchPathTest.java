package dev.parley.workflow;

import static dev.parley.workflow.EngineClock.on;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/deadline-watch.bpmn")
class DeadlineWatchPathTest {
    @RegisterExtension
    static final FakeSteps steps = new FakeSteps();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = steps.engine();

    @RegisterExtension
    final EngineClock clock = new EngineClock();

    @Test
    void warnsBeforeTheLastDayAndClosesTheClockOnIt() {
        ProcessInstance watch = watch("2026-03-02", "2026-03-06");
        clock.reaches("2026-03-01");
        assertThat(watch).isWaitingAt("alarmDue");
        clock.reaches("2026-03-02");
        assertThat(watch).isWaitingAt("deadlineDue").hasPassed("warnOfDeadline");
        clock.reaches("2026-03-06");
        assertThat(watch).isEnded().hasPassedInOrder("warnOfDeadline", "closeDeadline", "watchOver");
    }

    @Test
    void warnsEvenWhenTheServerWasDownOnBothDays() {
        ProcessInstance watch = watch("2026-03-02", "2026-03-06");
        clock.reaches("2026-03-09");
        assertThat(watch).isEnded().hasPassedInOrder("warnOfDeadline", "closeDeadline");
    }

    private static ProcessInstance watch(String alarm, String due) {
        return runtimeService()
                .startProcessInstanceByKey(
                        "deadlineWatch", UUID.randomUUID().toString(), Map.of("alarmAt", on(alarm), "dueAt", on(due)));
    }
}
