package dev.parley.x12;

import dev.parley.http.Problem;
import dev.parley.party.Npi;
import dev.parley.x12.Segment.Source;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds what was read against the constraints of its shape, and says which element of the file breaks them. */
final class Constraints {
    private static final Set<Class<? extends Annotation>> PRESENCE =
            Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    private final Validator validator;
    private final Problems problems;

    Constraints(Validator validator, Problems problems) {
        this.validator = validator;
        this.problems = problems;
    }

    /** A step on the way to a value: {@code lines[2]} and, behind it, {@code charge}. */
    record Step(String name, int index, String rest) {
        static Step of(String path) {
            int dot = path.indexOf('.');
            String first = dot < 0 ? path : path.substring(0, dot);
            int bracket = first.indexOf('[');
            return new Step(
                    bracket < 0 ? first : first.substring(0, bracket),
                    bracket < 0 ? -1 : Integer.parseInt(first.substring(bracket + 1, first.indexOf(']'))),
                    dot < 0 ? "" : path.substring(dot + 1));
        }
    }

    /** Whether nothing is broken. */
    <T> boolean check(T read, Function<Step, Source> source) {
        Set<ConstraintViolation<T>> broken = validator.validate(read);
        check(broken.stream(), source);
        return broken.isEmpty();
    }

    /** What a posting would refuse, which names it by JSON pointer. */
    void contradicted(List<Problem.FieldError> contradictions, Function<Step, Source> source) {
        for (Problem.FieldError contradiction : contradictions) {
            Source at = source.apply(Step.of(contradiction
                    .pointer()
                    .replaceAll("/(\\d+)", "[$1]")
                    .substring(1)
                    .replace('/', '.')));
            if (!problems.hasErrorAt(at)) {
                problems.error(at, "element-contradictory", at.element() + " " + contradiction.detail());
            }
        }
    }

    /** Everything but the named list, whose members were checked as they were read. */
    <T> void checkBut(String list, T read, Function<Step, Source> source) {
        check(
                validator.validate(read).stream()
                        .filter(broken -> !broken.getPropertyPath().toString().startsWith(list + "[")),
                source);
    }

    private <T> void check(Stream<ConstraintViolation<T>> broken, Function<Step, Source> source) {
        broken.sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .forEach(violation -> {
                    Source at = source.apply(Step.of(violation.getPropertyPath().toString()));
                    if (!problems.hasErrorAt(at)) {
                        problems.error(at, code(violation), at.element() + " " + message(violation));
                    }
                });
    }

    private static String code(ConstraintViolation<?> violation) {
        Class<?> constraint = constraint(violation);
        if (PRESENCE.contains(constraint)) {
            return "required-element-missing";
        }
        if (constraint == Npi.class) {
            return "npi-check-digit";
        }
        return constraint == Size.class ? "element-too-long" : "element-invalid";
    }

    private static String message(ConstraintViolation<?> violation) {
        if (PRESENCE.contains(constraint(violation))) {
            return "is missing";
        }
        return constraint(violation) == Size.class ? "is too long" : violation.getMessage();
    }

    private static Class<?> constraint(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation().annotationType();
    }
}
