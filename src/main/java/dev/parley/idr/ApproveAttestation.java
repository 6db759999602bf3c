package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.negotiation.ApprovalMatter;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A second person looks at an attestation. What the facts no longer bear cannot be approved either. */
@ApplicationScoped
class ApproveAttestation implements ApprovalMatter {
    private final CheckEligibility check;
    private final FilingWindows windows;
    private final SealAttestation seals;
    private final OpenAttested open;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    ApproveAttestation(
            CheckEligibility check,
            FilingWindows windows,
            SealAttestation seals,
            OpenAttested open,
            Timeline timeline,
            CurrentUser user,
            Clock clock) {
        this.check = check;
        this.windows = windows;
        this.seals = seals;
        this.open = open;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String process() {
        return "idrEscalation";
    }

    @Override
    public Optional<String> proposedBy(UUID caseId) {
        return Attestation.latest(caseId).map(Attestation::attestedBy);
    }

    @Override
    public LocalDate dueOn(UUID caseId) {
        return windows.of(CaseFile.byId(caseId)).map(FilingWindow::due).orElse(null);
    }

    @Override
    public void decided(UUID caseId, boolean approved, String reason) {
        CaseFile file = CaseFile.byId(caseId).open();
        CheckEligibility.Checked checked = check.check(file, LocalDate.now(clock), CheckEligibility.APPROVE);
        List<LegFinding> forbidding = checked.forbidding();
        if (approved && !forbidding.isEmpty()) {
            throw new NotEligible(forbidding);
        }
        Attestation attestation = Attestation.latest(caseId).orElseThrow();
        attestation.decide(approved, reason, user.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        seals.seal(file, attestation, approved ? AttestationSeal.Act.APPROVED : AttestationSeal.Act.SENT_BACK, checked);
        if (approved) {
            open.dispute(file, attestation, checked);
        } else {
            timeline.add(caseId, "idr-attestation-sent-back", "A second person sent the attestation back: " + reason);
        }
    }
}
