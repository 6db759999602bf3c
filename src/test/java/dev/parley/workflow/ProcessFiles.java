package dev.parley.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The process files as the engine will get them. */
final class ProcessFiles {
    private static final Path FOLDER = Path.of("src/main/resources/processes");
    private static final Map<Path, BpmnModelInstance> READ = new ConcurrentHashMap<>();

    private ProcessFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static BpmnModelInstance read(Path file) {
        return READ.computeIfAbsent(file, once -> Bpmn.readModelFromFile(once.toFile()));
    }

    static Stream<BpmnModelInstance> models() {
        return all().stream().map(ProcessFiles::read);
    }
}
