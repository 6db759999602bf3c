package dev.parley.worklist;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.event.Feed;
import dev.parley.event.Outbox;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.CaseObserver;
import dev.parley.workflow.DeskWork;
import dev.parley.workflow.OpenPlace;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the worklist and each case's owner, next action and due date in step with the process. */
@ApplicationScoped
class Worklist implements CaseObserver, DeskWork {
    /** How long a task without a clock of its own may lie, in business days. House policy, no rule. */
    private static final int USUAL_DAYS = 2;

    /** When to look again at a case that waits without a clock, in business days. House policy, no rule. */
    private static final int LOOK_AGAIN_DAYS = 20;

    private final TaskForms forms;
    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final Outbox outbox;
    private final Clock clock;

    Worklist(TaskForms forms, BusinessCalendar calendar, CurrentUser user, Outbox outbox, Clock clock) {
        this.forms = forms;
        this.calendar = calendar;
        this.user = user;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void taskOpened(OpenTask task) {
        CaseFile file = CaseFile.byId(task.caseId());
        TaskBrief brief = forms.of(task.kind()).brief(task);
        LocalDate dueOn = brief.dueOn() == null ? usualDay() : brief.dueOn();
        WorkItem item = new WorkItem(task, brief, file, dueOn, clock.instant());
        item.persist();
        tell("task.opened", item);
    }

    @Override
    public void open(DeskTask task) {
        LocalDate dueOn = task.dueOn() == null ? usualDay() : task.dueOn();
        WorkItem item = new WorkItem(task, dueOn, clock.instant());
        item.persist();
        tell("task.opened", item);
    }

    @Override
    public void drop(UUID subject) {
        WorkItem.openAbout(subject).forEach(this::drop);
    }

    @Override
    public void taskClosed(UUID caseId, UUID taskId) {
        WorkItem item = WorkItem.byId(taskId);
        if (item.state() == WorkItem.State.OPEN) {
            drop(item);
        }
    }

    private void drop(WorkItem item) {
        item.end(WorkItem.State.DROPPED, user.name(), clock.instant());
        tell("task.ended", item);
    }

    /** The case it is about, or the row that a task of a desk is about. */
    void tell(String type, WorkItem item) {
        UUID subject = item.isOfACase() ? item.caseId() : item.subjectId();
        outbox.add(type, subject, Map.of(Feed.TASK_ID, item.id().toString(), "kind", item.kind()));
    }

    @Override
    public void waitBegan(OpenPlace place) {
        new OpenWait(place, clock.instant()).persist();
    }

    @Override
    public void waitEnded(UUID caseId, String waitId) {
        OpenWait.deleteById(waitId);
    }

    @Override
    public void settled(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        if (!file.isOpen()) {
            return;
        }
        List<WorkItem> open = WorkItem.openOf(caseId);
        if (!open.isEmpty()) {
            WorkItem first = open.get(0);
            String owner = first.assignee() == null ? first.queue() : first.assignee();
            file.nextIs(owner, first.title(), first.dueOn());
            return;
        }
        String wait = OpenWait.of(caseId).stream()
                .findFirst()
                .map(OpenWait::name)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " is open, but nothing waits"));
        file.nextIs(Role.NEGOTIATOR, wait, waitingUntil(file));
    }

    private LocalDate usualDay() {
        return calendar.nthBusinessDayAfter(today(), USUAL_DAYS);
    }

    private LocalDate waitingUntil(CaseFile file) {
        if (file.waitingUntil() != null) {
            return file.waitingUntil();
        }
        return Deadline.open(file.id()).stream()
                .map(Deadline::dueOn)
                .filter(due -> !due.isBefore(today()))
                .findFirst()
                .orElseGet(() -> calendar.nthBusinessDayAfter(today(), LOOK_AGAIN_DAYS));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
