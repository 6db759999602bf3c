package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The negotiator sends the notice, or tells that it was sent, and hands in the proof. */
@ApplicationScoped
public class PrepareNoticeForm implements TaskForm<PreparedNotice> {
    private final PrepareNotice prepareNotice;
    private final NegotiationPeriod period;

    PrepareNoticeForm(PrepareNotice prepareNotice, NegotiationPeriod period) {
        this.prepareNotice = prepareNotice;
        this.period = period;
    }

    @Override
    public String kind() {
        return "prepareNotice";
    }

    @Override
    public Class<PreparedNotice> body() {
        return PreparedNotice.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        LocalDate lastDay = period.noticeWindow(CaseFile.byId(task.caseId()))
                .map(Deadline::dueOn)
                .orElse(null);
        return Notice.lastCameBack(task.caseId())
                .map(back -> new TaskBrief(
                        "Prepare notice again: the one to " + back.recipient() + " did not get through",
                        null,
                        lastDay,
                        TaskBrief.URGENT,
                        null))
                .orElseGet(() -> TaskBrief.dueOn(lastDay));
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, PreparedNotice prepared) {
        return Map.of("noticeMailed", prepareNotice.prepare(task.caseId(), prepared));
    }
}
