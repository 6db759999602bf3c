package dev.parley.workflow;

import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** The diagrams that are deployed, in all their versions, and how many processes of the tenant run on each. */
@ApplicationScoped
public class ProcessCatalog {
    private final ProcessEngine engine;
    private final CurrentUser user;

    ProcessCatalog(ProcessEngine engine, CurrentUser user) {
        this.engine = engine;
        this.user = user;
    }

    /** A version of a diagram; {@code running} counts the tenant's processes on it, those that wait included. */
    public record Version(String key, String name, int version, boolean newest, long running) {}

    /** Every diagram in its newest version, the root first. */
    public List<Version> newest() {
        Map<String, ProcessDefinition> byKey =
                engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                        .collect(Collectors.toMap(ProcessDefinition::getKey, found -> found));
        return byKey.values().stream()
                .sorted(Comparator.comparing(
                                (ProcessDefinition found) -> !found.getKey().equals(Diagrams.ROOT))
                        .thenComparing(ProcessDefinition::getKey))
                .map(found -> version(found, true))
                .toList();
    }

    /** The versions of a diagram, the newest first; empty when there is no such diagram. */
    public List<Version> versions(String key) {
        List<ProcessDefinition> found = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        return found.stream().map(one -> version(one, one == found.get(0))).toList();
    }

    /** The BPMN file of a version as it was deployed. */
    public Optional<byte[]> diagram(String key, int version) {
        return definition(key, version).map(found -> {
            try (InputStream model = engine.getRepositoryService().getProcessModel(found.getId())) {
                return model.readAllBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** How a version is laid out. */
    public Optional<Drawing> drawing(String key, int version) {
        return definition(key, version)
                .map(found -> Drawing.of(engine.getRepositoryService().getBpmnModelInstance(found.getId())));
    }

    Optional<ProcessDefinition> definition(String key, int version) {
        return Optional.ofNullable(engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult());
    }

    private Version version(ProcessDefinition found, boolean newest) {
        long running = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionId(found.getId())
                .tenantIdIn(user.tenant())
                .count();
        return new Version(found.getKey(), found.getName(), found.getVersion(), newest, running);
    }
}
