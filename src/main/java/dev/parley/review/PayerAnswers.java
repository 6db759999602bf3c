package dev.parley.review;

import dev.parley.regulation.Remedies;
import dev.parley.remittance.RemittanceAdjustment;
import dev.parley.remittance.RemittanceClaim;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the payer has said of a claim, in the order of its receipt. A payment taken back is no answer by itself. */
public record PayerAnswers(List<RemittanceClaim> all) {
    public PayerAnswers {
        all = List.copyOf(all);
    }

    public static PayerAnswers to(UUID claimId) {
        return new PayerAnswers(RemittanceClaim.forClaim(claimId));
    }

    /** The initial payment or denial, from which the window of open negotiation counts (FED-ON-01). */
    public Optional<RemittanceClaim> first() {
        return all.stream().filter(answer -> !answer.isReversal()).findFirst();
    }

    /** The payer's last word. */
    public Optional<RemittanceClaim> latest() {
        return all.stream().filter(answer -> !answer.isReversal()).reduce((earlier, later) -> later);
    }

    public boolean isThere() {
        return latest().isPresent();
    }

    /** The adjustment reasons of the last word. */
    public List<String> reasonCodes() {
        return latest().stream()
                .flatMap(answer -> answer.allAdjustments().stream())
                .map(RemittanceAdjustment::reason)
                .distinct()
                .toList();
    }

    /** The remark codes of the last word. */
    public List<String> remarkCodes() {
        return latest().map(RemittanceClaim::allRemarkCodes).orElse(List.of());
    }

    public Remedies.Plan askFor(Remedies remedies) {
        return remedies.forCodes(reasonCodes(), remarkCodes());
    }
}
