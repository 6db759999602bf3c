package dev.parley.intake.fhir;

import dev.parley.http.Problem;
import dev.parley.intake.fhir.FhirProblem.Severity;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is wrong with one resource so far, and which place of it each part of our own shape was read from. */
final class Findings {
    /** A hopeless resource is told its first hundred faults. */
    private static final int MOST = 100;

    private static final Set<Class<? extends Annotation>> PRESENCE =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final List<FhirProblem> problems = new ArrayList<>();
    private final Map<String, String> origins = new HashMap<>();
    private final String type;
    private boolean refuse;

    Findings(String type) {
        this.type = type;
    }

    void error(String location, String code, String detail) {
        refuse = true;
        add(new FhirProblem(code, Severity.ERROR, location, detail));
    }

    void warning(String location, String code, String detail) {
        add(new FhirProblem(code, Severity.WARNING, location, detail));
    }

    private void add(FhirProblem problem) {
        if (problems.size() < MOST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    /** Says where the part that a JSON pointer leads to was read. */
    void from(String pointer, String location) {
        origins.put(pointer, location);
    }

    boolean refuse() {
        return refuse;
    }

    List<FhirProblem> problems() {
        return List.copyOf(problems);
    }

    ResourceAnswer.Status status() {
        if (refuse) {
            return ResourceAnswer.Status.REFUSED;
        }
        return problems.isEmpty() ? ResourceAnswer.Status.ACCEPTED : ResourceAnswer.Status.ACCEPTED_WITH_WARNINGS;
    }

    /** Holds what was read against the constraints of its shape. A place with a fault already is not told another. */
    <T> void check(T read, Validator validator) {
        Set<String> known = faulty();
        validator.validate(read).stream()
                .sorted(Comparator.comparing(broken -> broken.getPropertyPath().toString()))
                .forEach(broken -> {
                    String at = locationOf(pointer(broken.getPropertyPath().toString()));
                    boolean missing = PRESENCE.contains(
                            broken.getConstraintDescriptor().getAnnotation().annotationType());
                    if (!known.contains(at)) {
                        error(
                                at,
                                missing ? "required-element-missing" : "element-invalid",
                                missing ? "is missing" : broken.getMessage());
                    }
                });
    }

    /** What a posting would refuse, which names it by JSON pointer. */
    void contradicted(String below, List<Problem.FieldError> contradictions) {
        Set<String> known = faulty();
        for (Problem.FieldError one : contradictions) {
            String at = locationOf(below + one.pointer());
            if (!known.contains(at)) {
                error(at, "element-contradictory", one.detail());
            }
        }
    }

    private Set<String> faulty() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(FhirProblem::location)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String pointer(String propertyPath) {
        return "/" + propertyPath.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
    }

    /** The place itself, else that of the part it belongs to. */
    private String locationOf(String pointer) {
        for (String part = pointer; !part.isEmpty(); part = part.substring(0, part.lastIndexOf('/'))) {
            String known = origins.get(part);
            if (known != null) {
                return known;
            }
        }
        return type;
    }
}
