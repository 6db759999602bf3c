package dev.parley.workflow;

import dev.parley.http.NotFound;
import dev.parley.security.CurrentUser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Brings running processes of the tenant from one version of a diagram to another, element by element of the same name. */
@ApplicationScoped
public class MigrateProcesses {
    private final ProcessEngine engine;
    private final ProcessCatalog catalog;
    private final CurrentUser user;

    MigrateProcesses(ProcessEngine engine, ProcessCatalog catalog, CurrentUser user) {
        this.engine = engine;
        this.catalog = catalog;
        this.user = user;
    }

    /** What stands in the way; the whole plan when {@code process} is null, else one process. */
    public record Obstacle(String process, List<String> because) {}

    /** How many processes would come over or came over, and which cannot. */
    public record Outcome(long processes, List<Obstacle> obstacles) {}

    /** Up to so many of those that run, each in a transaction of its own; a dry run takes each back again. */
    public Outcome migrate(String key, int from, int to, int most, boolean dryRun) {
        ProcessDefinition source = definition(key, from);
        ProcessDefinition target = definition(key, to);
        RuntimeService runtime = engine.getRuntimeService();
        MigrationPlan plan;
        try {
            plan = runtime.createMigrationPlan(source.getId(), target.getId())
                    .mapEqualActivities()
                    .build();
        } catch (MigrationPlanValidationException wrong) {
            List<String> because = wrong.getValidationReport().getInstructionReports().stream()
                    .flatMap(report -> report.getFailures().stream())
                    .toList();
            return new Outcome(0, List.of(new Obstacle(null, because)));
        }
        List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                .processDefinitionId(source.getId())
                .tenantIdIn(user.tenant())
                .orderByProcessInstanceId()
                .asc()
                .listPage(0, most);
        List<Obstacle> obstacles = running.stream()
                .flatMap(process -> migrate(plan, process.getId(), dryRun).stream())
                .toList();
        return new Outcome(running.size() - obstacles.size(), obstacles);
    }

    private Optional<Obstacle> migrate(MigrationPlan plan, String process, boolean dryRun) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                engine.getRuntimeService()
                        .newMigration(plan)
                        .processInstanceIds(process)
                        .execute();
                if (dryRun) {
                    throw new Rehearsed();
                }
            });
            return Optional.empty();
        } catch (Rehearsed itWouldDo) {
            return Optional.empty();
        } catch (MigratingProcessInstanceValidationException stuck) {
            return Optional.of(new Obstacle(process, stuck.getValidationReport().getFailures()));
        } catch (ProcessEngineException notThere) { // the new version waits for something that this process never set
            return Optional.of(new Obstacle(process, List.of(String.valueOf(notThere.getMessage()))));
        }
    }

    private ProcessDefinition definition(String key, int version) {
        return catalog.definition(key, version)
                .orElseThrow(() -> new NotFound("version of process", key + " " + version));
    }

    /** Rolls back what was tried. */
    private static final class Rehearsed extends RuntimeException {
        Rehearsed() {
            super("dry run", null, false, false);
        }
    }
}
