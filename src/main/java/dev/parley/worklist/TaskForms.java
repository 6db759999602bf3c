package dev.parley.worklist;

import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The form of each kind of task. */
@ApplicationScoped
class TaskForms {
    private final Map<String, TaskForm<?>> byKind;

    TaskForms(Instance<TaskForm<?>> forms) {
        byKind = forms.stream()
                .collect(Collectors.toMap(
                        TaskForm::kind,
                        form -> form,
                        (one, other) -> {
                            throw new IllegalStateException("Two forms for tasks of kind " + one.kind());
                        },
                        TreeMap::new));
    }

    TaskForm<?> of(String kind) {
        TaskForm<?> form = byKind.get(kind);
        if (form == null) {
            throw new IllegalStateException("There is no form for tasks of kind " + kind);
        }
        return form;
    }

    Collection<TaskForm<?>> all() {
        return byKind.values();
    }
}
