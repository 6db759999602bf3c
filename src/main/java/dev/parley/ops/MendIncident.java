package dev.parley.ops;

import dev.parley.casefile.Timeline;
import dev.parley.workflow.StuckJobs;
import dev.parley.workflow.StuckJobs.Stuck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** What a person does about work that is stuck. The case's timeline says who, what and why. */
@ApplicationScoped
class MendIncident {
    private final StuckJobs stuck;
    private final CasesOfIncidents cases;
    private final Timeline timeline;

    MendIncident(StuckJobs stuck, CasesOfIncidents cases, Timeline timeline) {
        this.stuck = stuck;
        this.cases = cases;
        this.timeline = timeline;
    }

    @Transactional
    public void retry(String id, String reason) {
        record(stuck.byId(id), "incident-retried", "Work that failed runs once more: " + reason);
        stuck.retry(id);
    }

    @Transactional
    public void answer(String id, Map<String, String> answers, String reason) {
        Stuck incident = stuck.byId(id);
        stuck.answer(id, answers);
        record(
                incident,
                "incident-edited",
                "Routing answers were set (" + String.join(", ", answers.keySet()) + "): " + reason);
    }

    @Transactional
    public void skip(String id, String reason) {
        Stuck incident = stuck.byId(id);
        record(incident, "incident-skipped", "Work that failed at " + incident.failedAt() + " was left out: " + reason);
        stuck.skip(id);
    }

    private void record(Stuck incident, String kind, String text) {
        cases.of(List.of(incident)).values().forEach(caseId -> timeline.add(caseId, kind, text));
    }
}
