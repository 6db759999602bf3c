package dev.parley.review;

import dev.parley.casefile.Blocker;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One person finds out one missing fact, or says that nobody can. */
@ApplicationScoped
class SupplyMissingFactForm implements TaskForm<SupplyMissingFactForm.SuppliedFact> {
    private static final int LONGEST_TITLE = 200;

    private final RecordFact recordFact;
    private final Clock clock;

    SupplyMissingFactForm(RecordFact recordFact, Clock clock) {
        this.recordFact = recordFact;
        this.clock = clock;
    }

    /** The fact that a blocker asks for. */
    @Schema(name = "SuppliedFact")
    public record SuppliedFact(
            @Size(max = 200) @Schema(description = "The value, where the blocker asks for one fact") String value,
            @Schema(
                            description =
                                    "Values by the fact's name, where the blocker asks for several or two facts contradict")
                    Map<@NotBlank @Size(max = 40) String, @NotBlank @Size(max = 200) String> values,
            @NotNull FactSource source,
            @NotBlank @Size(max = 500) @Schema(description = "What shows it; where it is not available, what was tried to find it out")
                    String evidence,
            @Schema(description = "true when nobody can find it out; then there is no value") Boolean notAvailable) {
        public SuppliedFact {
            values = values == null ? Map.of() : Map.copyOf(values);
            notAvailable = notAvailable != null && notAvailable;
        }
    }

    @Override
    public String kind() {
        return "supplyMissingFact";
    }

    @Override
    public Class<SuppliedFact> body() {
        return SuppliedFact.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        Blocker blocker = Blocker.unresolved(task.caseId()).get(task.ordinal());
        String asked = blocker.nextAction();
        String title = asked.startsWith("Find out") ? asked : "Find out: " + asked;
        String fitting = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
        return new TaskBrief(fitting, blocker.owner(), null, TaskBrief.NORMAL, blocker.id());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, SuppliedFact supplied) {
        Blocker blocker = Blocker.byId(subject);
        if (supplied.notAvailable()) {
            refuseValues(supplied);
            recordFact.giveUp(task.caseId(), blocker.code(), supplied.source(), supplied.evidence());
            blocker.resolve("not available", clock.instant());
            return Map.of();
        }
        MissingFact asked = MissingFact.of(blocker.code());
        answers(asked, supplied)
                .forEach((name, answer) -> recordFact.record(
                        task.caseId(),
                        name,
                        answer.value(),
                        supplied.source(),
                        supplied.evidence(),
                        answer.pointer(),
                        answer.pointer()));
        blocker.resolve("supplied", clock.instant());
        return Map.of();
    }

    private record Answer(String value, String pointer) {}

    private static Map<String, Answer> answers(MissingFact asked, SuppliedFact supplied) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        supplied.values().forEach((name, value) -> answers.put(name, new Answer(value, "/values/" + name)));
        if (supplied.value() != null) {
            if (!asked.isOne()) {
                throw new InvalidFields("/value", "does not say which fact it is: use values");
            }
            answers.put(asked.names().get(0), new Answer(supplied.value(), "/value"));
        }
        List<Problem.FieldError> errors = new ArrayList<>();
        answers.forEach((name, answer) -> {
            if (!asked.names().contains(name)) {
                errors.add(new Problem.FieldError(
                        answer.pointer(), "was not asked for; asked is " + String.join(", ", asked.names())));
            }
        });
        boolean enough =
                asked.oneIsEnough() ? !answers.isEmpty() : answers.keySet().containsAll(asked.names());
        if (!enough) {
            errors.add(new Problem.FieldError(asked.isOne() ? "/value" : "/values", expected(asked)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
        return answers;
    }

    private static String expected(MissingFact asked) {
        if (asked.isOne()) {
            return "must say " + asked.names().get(0) + ": "
                    + FactFormat.expected(asked.names().get(0));
        }
        return "must say " + (asked.oneIsEnough() ? "one of " : "") + String.join(", ", asked.names());
    }

    private static void refuseValues(SuppliedFact supplied) {
        if (supplied.value() != null || !supplied.values().isEmpty()) {
            throw new InvalidFields("/notAvailable", "contradicts the value that is given");
        }
    }
}
