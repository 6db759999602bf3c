package dev.parley.resubmission;

import dev.parley.casefile.Timeline;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The payer's front end let the resubmission in: proof of timely filing, and the payer's decision is still to come. */
@Named("noteAcknowledgment")
@ApplicationScoped
class NoteAcknowledgment implements ProcessStep {
    private final Timeline timeline;

    NoteAcknowledgment(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        String number = Acknowledgment.of(caseId).stream()
                .reduce((earlier, later) -> later)
                .map(last -> last.view().payerControlNumber())
                .map(control -> " under control number " + control)
                .orElse("");
        timeline.add(caseId, "claim-acknowledged", "The payer's front end accepted the claim" + number + " (CLM-12)");
        return Map.of();
    }
}
