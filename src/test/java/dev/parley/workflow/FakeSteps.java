package dev.parley.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.test.junit5.ProcessEngineExtension;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Stands in for the beans behind service tasks: each step of any process file is there, and answers what the test told
 * it to. Brings up the in-memory engine in which they run.
 */
final class FakeSteps implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final Map<String, Deque<Map<String, Object>>> answers = new HashMap<>();
    private final Map<String, Consumer<UUID>> deeds = new HashMap<>();
    private final List<String> ran = new ArrayList<>();
    private ProcessEngineExtension engine;

    /** What a step returns from now on: each answer once, in turn, and the last one ever after. */
    @SafeVarargs
    final FakeSteps answer(String step, Map<String, Object>... inTurn) {
        Deque<Map<String, Object>> queue = new ArrayDeque<>();
        for (Map<String, Object> variables : inTurn) {
            queue.add(variables);
        }
        answers.put(step, queue);
        return this;
    }

    /** What a step does before it answers. */
    void does(String step, Consumer<UUID> deed) {
        deeds.put(step, deed);
    }

    /** The steps that ran in this test, in order. */
    List<String> ran() {
        return Collections.unmodifiableList(ran);
    }

    /** An engine whose test class fails unless it takes every flow of what it deploys, but for the processes named. */
    ProcessEngineCoverageExtension engine(String... onlyPassedThrough) {
        ProcessEngineConfigurationImpl covered = configuration();
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(covered);
        ProcessEngineCoverageExtension extension = ProcessEngineCoverageExtension.builder(covered)
                .excludeProcessDefinitionKeys(onlyPassedThrough)
                .assertClassCoverageAtLeast(1.0)
                .build();
        engine = extension;
        return extension;
    }

    /** An engine for tests that go through several processes and need not see every corner. */
    ProcessEngineExtension engineForJourneys() {
        engine = ProcessEngineExtension.builder()
                .useProcessEngine(configuration().buildProcessEngine())
                .build();
        return engine;
    }

    private ProcessEngineConfigurationImpl configuration() {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(beans());
        return configuration;
    }

    private Map<Object, Object> beans() {
        return ProcessFiles.models()
                .flatMap(model -> model.getModelElementsByType(ServiceTask.class).stream())
                .map(ServiceTask::getCamundaDelegateExpression)
                .map(expression -> expression.substring(2, expression.length() - 1))
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> (JavaDelegate) task -> run(name, task)));
    }

    private void run(String step, DelegateExecution task) {
        ran.add(step);
        deeds.getOrDefault(step, nothing -> {}).accept(UUID.fromString(task.getProcessBusinessKey()));
        Deque<Map<String, Object>> left = answers.getOrDefault(step, new ArrayDeque<>());
        Map<String, Object> answer = left.size() > 1 ? left.poll() : left.peek();
        if (answer != null) {
            task.getProcessInstance().setVariables(answer);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        BpmnAwareTests.init(engine.getProcessEngine());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        answers.clear();
        deeds.clear();
        ran.clear();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        engine.getProcessEngine().close();
    }
}
