package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Makes the dispute of an attestation that stands: it waits for its window. */
@ApplicationScoped
class OpenAttested {
    private final FilingWindows windows;
    private final Timeline timeline;
    private final Outbox outbox;

    OpenAttested(FilingWindows windows, Timeline timeline, Outbox outbox) {
        this.windows = windows;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    void dispute(CaseFile file, Attestation attestation, CheckEligibility.Checked checked) {
        UUID resubmissionOf = Disputes.latest(file.id())
                .filter(earlier -> earlier.state() == Dispute.State.NOT_FILED)
                .map(Dispute::resubmissionOf)
                .or(() -> windows.negotiation(file.id())
                        .flatMap(negotiation -> windows.toFileAgain(file, negotiation))
                        .map(lines -> lines.dispute().id()))
                .orElse(null);
        Dispute dispute = new Dispute(
                DisputedCase.of(file), attestation.id(), checked.facts().negotiationStartedOn(), resubmissionOf);
        dispute.persist();
        checked.window().ifPresent(window -> file.waitUntil(window.opens()));
        timeline.add(file.id(), "idr-attested", "Eligibility for dispute resolution was attested");
        outbox.add(
                "dispute.attested", file.id(), Map.of("disputeId", dispute.id().toString()));
    }
}
