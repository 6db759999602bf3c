package dev.parley.policy;

import dev.parley.http.Problem.FieldError;
import java.util.List;

/**
 * Terms that a house may set for itself. A feature declares a {@code @Singleton} of this type with the record of the terms, whose own
 * constraints are checked when somebody changes them.
 */
public abstract class PolicyKind<T extends Record> {
    private final String name;
    private final String says;
    private final Class<T> type;
    private final T standard;

    /** The name as it stands in addresses, in small letters and hyphens; in one sentence what the terms decide. */
    protected PolicyKind(String name, String says, Class<T> type, T standard) {
        this.name = name;
        this.says = says;
        this.type = type;
        this.standard = standard;
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

    /** What holds for a house that has decided nothing. */
    final T standard() {
        return standard;
    }
}
