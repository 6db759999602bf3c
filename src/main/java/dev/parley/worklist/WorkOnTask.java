package dev.parley.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.casefile.Timeline;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.http.StrictJson;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.CaseWorkflow;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What people do with a task. Each verb is one transaction that holds the task's row from the first moment. */
@ApplicationScoped
class WorkOnTask {
    private final TaskForms forms;
    private final StrictJson json;
    private final CaseWorkflow workflow;
    private final Worklist worklist;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    WorkOnTask(
            TaskForms forms,
            StrictJson json,
            CaseWorkflow workflow,
            Worklist worklist,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.forms = forms;
        this.json = json;
        this.workflow = workflow;
        this.worklist = worklist;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public WorkItem claim(UUID taskId, String ifMatch) {
        WorkItem item = take(taskId, ifMatch);
        refuseIfHeldByAnother(item);
        item.assign(user.name(), null);
        return settled(item);
    }

    @Transactional
    public WorkItem unclaim(UUID taskId, String ifMatch) {
        WorkItem item = take(taskId, ifMatch);
        if (item.assignee() == null) {
            throw TaskConflict.notHeld(item);
        }
        if (!user.is(Role.SUPERVISOR)) {
            refuseIfHeldByAnother(item);
        }
        item.assign(null, null);
        return settled(item);
    }

    @Transactional
    public WorkItem delegate(UUID taskId, String ifMatch, String to) {
        WorkItem item = take(taskId, ifMatch);
        if (!user.is(Role.SUPERVISOR)) {
            refuseIfHeldByAnother(item);
        }
        item.assign(to, user.name());
        tell(item, "task-delegated", item.title() + " was delegated to " + to);
        return settled(item);
    }

    @Transactional
    public WorkItem followUp(UUID taskId, String ifMatch, LocalDate on) {
        WorkItem item = take(taskId, ifMatch);
        refuseIfHeldByAnother(item);
        if (on.isBefore(LocalDate.now(clock))) {
            throw new InvalidFields("/on", "lies in the past");
        }
        item.followUp(on);
        worklist.tell("task.changed", item);
        WorkItem.flush();
        return item;
    }

    /** Reads the body as the task's kind asks, does what it says and lets the process go on. */
    @Transactional
    public WorkItem complete(UUID taskId, String ifMatch, JsonNode body) {
        WorkItem item = take(taskId, ifMatch);
        refuseIfHeldByAnother(item);
        item.assign(user.name(), null);
        item.end(WorkItem.State.DONE, user.name(), clock.instant());
        worklist.tell("task.ended", item);
        Map<String, Object> answers = carryOut(forms.of(item.kind()), item, body);
        if (item.isOfACase()) {
            tell(item, "task-completed", item.title());
            workflow.complete(taskId, answers);
        }
        WorkItem.flush();
        return item;
    }

    private <B> Map<String, Object> carryOut(TaskForm<B> form, WorkItem item, JsonNode body) {
        return form.complete(item.task(), item.subjectId(), json.read(body, form.body()));
    }

    private WorkItem take(UUID taskId, String ifMatch) {
        WorkItem item = WorkItem.locked(taskId);
        if (!user.is(item.queue()) && !(user.is(Role.SUPERVISOR) && item.queue().equals(Role.NEGOTIATOR))) {
            throw new QueueRoleMissing(item);
        }
        if (item.state() != WorkItem.State.OPEN) {
            throw TaskConflict.ended(item);
        }
        ETag.check(ifMatch, item.version());
        return item;
    }

    private void refuseIfHeldByAnother(WorkItem item) {
        if (item.assignee() != null && !item.assignee().equals(user.name())) {
            throw TaskConflict.heldBy(item);
        }
    }

    private void tell(WorkItem item, String kind, String text) {
        if (item.isOfACase()) {
            timeline.add(item.caseId(), kind, text);
        }
    }

    private WorkItem settled(WorkItem item) {
        worklist.tell("task.changed", item);
        WorkItem.flush();
        if (item.isOfACase()) {
            worklist.settled(item.caseId());
        }
        return item;
    }
}
