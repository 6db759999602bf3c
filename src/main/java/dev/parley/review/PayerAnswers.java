package dev.parley.review;

import dev.parley.casefile.CaseFile;
import dev.parley.claim.Claim;
import dev.parley.regulation.Remedies;
import dev.parley.remittance.AnsweredLines;
import dev.parley.remittance.RemittanceAdjustment;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.remittance.RemittanceLine;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the payer has said of a claim or of lines of it, in the order of its receipt. A payment taken back is no answer by itself. */
public record PayerAnswers(List<Answer> answers) {
    /** With its lines that are meant; an answer that names no line is about all of them. */
    record Answer(RemittanceClaim said, List<RemittanceLine> lines) {}

    public static PayerAnswers to(UUID claimId) {
        return new PayerAnswers(RemittanceClaim.forClaim(claimId).stream()
                .map(said -> new Answer(said, said.lines()))
                .toList());
    }

    /** To the lines that the case is about. */
    public static PayerAnswers to(CaseFile file) {
        if (file.part().isWhole()) {
            return to(file.claimId());
        }
        Claim claim = file.claim();
        SortedSet<Integer> meant = file.part().lines();
        return new PayerAnswers(RemittanceClaim.forClaim(claim.id()).stream()
                .map(said -> new Answer(said, AnsweredLines.by(said, claim).to(meant)))
                .filter(answer ->
                        answer.said().lines().isEmpty() || !answer.lines().isEmpty())
                .toList());
    }

    public List<RemittanceClaim> all() {
        return answers.stream().map(Answer::said).collect(Collectors.toUnmodifiableList());
    }

    /** The initial payment or denial, from which the window of open negotiation counts (FED-ON-01). */
    public Optional<RemittanceClaim> first() {
        return all().stream().filter(answer -> !answer.isReversal()).findFirst();
    }

    /** The payer's last word. */
    public Optional<RemittanceClaim> latest() {
        return last().map(Answer::said);
    }

    private Optional<Answer> last() {
        return answers.stream().filter(answer -> !answer.said().isReversal()).reduce((earlier, later) -> later);
    }

    public boolean isThere() {
        return latest().isPresent();
    }

    /** The adjustment reasons of the last word. */
    public List<String> reasonCodes() {
        return last().stream()
                .flatMap(answer -> answer.said().adjustments(answer.lines()).stream())
                .map(RemittanceAdjustment::reason)
                .distinct()
                .toList();
    }

    /** The remark codes of the last word. */
    public List<String> remarkCodes() {
        return last().map(answer -> answer.said().remarkCodes(answer.lines())).orElse(List.of());
    }

    public Remedies.Plan askFor(Remedies remedies) {
        return remedies.forCodes(reasonCodes(), remarkCodes());
    }
}
