package dev.parley.policy;

import dev.parley.http.Problem.FieldError;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Terms that a house may set for itself. A feature declares a {@code @Singleton} of this type with the record of the terms, whose own
 * constraints are checked when somebody changes them. The record is annotated with the name of its schema, so that clients can make
 * forms of it.
 */
public abstract class PolicyKind<T extends Record> {
    private final String name;
    private final String says;
    private final Class<T> type;
    private final T standard;
    private final String schema;

    /** The name as it stands in addresses, in small letters and hyphens; in one sentence what the terms decide. */
    protected PolicyKind(String name, String says, Class<T> type, T standard) {
        this.name = name;
        this.says = says;
        this.type = type;
        this.standard = standard;
        this.schema = Objects.requireNonNull(
                        type.getAnnotation(Schema.class), "The terms of " + name + " need a schema")
                .name();
    }

    /** What in these terms cannot be together; the pointers start at the terms. */
    protected List<FieldError> contradictions(T terms) {
        return List.of();
    }

    final String name() {
        return name;
    }

    final String says() {
        return says;
    }

    final Class<T> type() {
        return type;
    }

    final String schema() {
        return schema;
    }

    /** What holds for a house that has decided nothing. */
    final T standard() {
        return standard;
    }
}
