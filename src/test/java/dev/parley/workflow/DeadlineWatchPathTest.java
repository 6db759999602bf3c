package dev.parley.workflow;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.job;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;

import java.util.Date;
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

    @Test
    void warnsAndThenClosesTheClock() {
        ProcessInstance watch = runtimeService()
                .startProcessInstanceByKey(
                        "deadlineWatch",
                        UUID.randomUUID().toString(),
                        Map.of("alarmAt", new Date(1_000), "dueAt", new Date(2_000)));
        assertThat(watch).isWaitingAt("alarmDue");
        execute(job("alarmDue"));
        assertThat(watch).isWaitingAt("deadlineDue").hasPassed("warnOfDeadline");
        execute(job("deadlineDue"));
        assertThat(watch).isEnded().hasPassedInOrder("warnOfDeadline", "closeDeadline", "watchOver");
    }
}
