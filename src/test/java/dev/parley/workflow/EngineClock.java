package dev.parley.workflow;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.managementService;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The engine's clock in a path test: days pass when the test says so, and every timer then due rings in turn. */
final class EngineClock implements BeforeEachCallback, AfterEachCallback {
    /** Nine in the morning of that day. */
    static Date on(String day) {
        return Date.from(Instant.parse(day + "T09:00:00Z"));
    }

    void reaches(String day) {
        ClockUtil.setCurrentTime(on(day));
        List<Job> due;
        while (!(due = managementService()
                        .createJobQuery()
                        .executable()
                        .orderByJobDuedate()
                        .asc()
                        .list())
                .isEmpty()) {
            managementService().executeJob(due.get(0).getId());
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        ClockUtil.setCurrentTime(on("2026-01-05"));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ClockUtil.reset();
    }
}
