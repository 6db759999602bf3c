package dev.parley.idr;

import dev.parley.idr.SettlementNotice.Reported;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** A person reported a settlement through the portal, and says when and how it is proved (FED-WD-01). */
@ApplicationScoped
class ReportSettlementForm implements TaskForm<Reported> {
    private final NotifyOfSettlement notify;

    ReportSettlementForm(NotifyOfSettlement notify) {
        this.notify = notify;
    }

    @Override
    public String kind() {
        return NotifyOfSettlement.TASK;
    }

    @Override
    public Class<Reported> body() {
        return Reported.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, Reported body) {
        notify.reported(SettlementNotice.findById(subject), body);
        return Map.of();
    }
}
