package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
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
        return TaskBrief.dueOn(period.noticeWindow(CaseFile.byId(task.caseId()))
                .map(Deadline::dueOn)
                .orElse(null));
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, PreparedNotice prepared) {
        prepareNotice.prepare(task.caseId(), prepared);
        return Map.of();
    }
}
