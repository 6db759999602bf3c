package dev.parley.negotiation;

import dev.parley.http.InvalidFields;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.UUID;

/** A second person looks at what the first proposed; the process that asks says what the matter is. */
@ApplicationScoped
public class SecondApprovalForm implements TaskForm<SecondApproval> {
    private final Instance<ApprovalMatter> matters;
    private final CurrentUser user;

    SecondApprovalForm(Instance<ApprovalMatter> matters, CurrentUser user) {
        this.matters = matters;
        this.user = user;
    }

    @Override
    public String kind() {
        return "secondApproval";
    }

    @Override
    public Class<SecondApproval> body() {
        return SecondApproval.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        return TaskBrief.dueOn(of(task).dueOn(task.caseId()));
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, SecondApproval said) {
        ApprovalMatter matter = of(task);
        if (matter.involved(task.caseId()).contains(user.name())) {
            throw new SelfApproval();
        }
        if (!said.approved() && (said.reason() == null || said.reason().isBlank())) {
            throw new InvalidFields("/reason", "is needed when it is sent back");
        }
        matter.decided(task.caseId(), said.approved(), said.reason());
        return Map.of("approved", said.approved());
    }

    private ApprovalMatter of(OpenTask task) {
        return matters.stream()
                .filter(matter -> matter.process().equals(task.process()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing is approved in " + task.process()));
    }
}
