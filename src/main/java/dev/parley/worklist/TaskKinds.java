package dev.parley.worklist;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Missed;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of tasks, and what it means when one is late. */
@ApplicationScoped
class TaskKinds {
    private static final String FILE = "/worklist/kinds.yaml";

    private final List<TaskKind> kinds;

    /** Absent parts hold for no task of this kind: one without a clock of law has house words only. */
    @Schema(name = "TaskKind")
    public record TaskKind(
            String kind,
            @Schema(description = "The clock of law that the task serves; absent for a day of the house")
                    ClockKind clock,
            @Schema(description = "What happens when the task is not done by its day") String whenLate,
            @Schema(description = "Whether a right ends with the day, where that clock runs") boolean lost,
            @Schema(description = "The rule that says so") String rule) {}

    /** A line of the file. */
    record Late(ClockKind clock, String late) {
        private static final Late UNTOLD = new Late(null, null);
    }

    TaskKinds(TaskForms forms, Missed missed) {
        Map<String, Late> known = read();
        kinds = forms.all().stream()
                .map(form -> kind(form.kind(), known.getOrDefault(form.kind(), Late.UNTOLD), missed))
                .toList();
    }

    private static TaskKind kind(String kind, Late late, Missed missed) {
        if (late.clock() == null) {
            return new TaskKind(kind, null, late.late(), false, null);
        }
        Missed.Consequence consequence = missed.of(late.clock());
        return new TaskKind(kind, late.clock(), consequence.whenMissed(), consequence.lost(), consequence.rule());
    }

    private static Map<String, Late> read() {
        try (InputStream content = TaskKinds.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readValue(content, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<TaskKind> all() {
        return kinds;
    }
}
