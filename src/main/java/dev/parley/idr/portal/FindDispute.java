package dev.parley.idr.portal;

import dev.parley.idr.Dispute;
import dev.parley.idr.Disputes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Finds the dispute that a mail names: by its number, first in the subject. Others are candidates for a person. */
@ApplicationScoped
class FindDispute {
    private static final int MOST = 20;

    /** What was found; the dispute is null where a person has to say. */
    record Found(Dispute dispute, String because, List<Candidate> candidates) {}

    /** A dispute that the mail may be about. */
    @Schema(name = "PortalMailCandidate")
    public record Candidate(UUID disputeId, String disputeNumber, UUID caseId, String caseNumber, String because) {}

    Found of(String subject, String text) {
        List<Dispute> named = Disputes.bearing(NumbersNamed.in(subject));
        if (named.isEmpty()) {
            named = Disputes.bearing(NumbersNamed.in(text));
        }
        if (named.size() == 1) {
            Dispute one = named.get(0);
            return new Found(one, "it names " + one.disputeNumber(), List.of());
        }
        Set<String> words = NumbersNamed.in(subject + "\n" + text);
        Map<UUID, Candidate> candidates = new LinkedHashMap<>();
        named.forEach(one -> candidates.putIfAbsent(one.id(), candidate(one, "the mail names its number")));
        Disputes.ofClaims(words)
                .forEach(one -> candidates.putIfAbsent(one.id(), candidate(one, "the mail names its claim")));
        Disputes.latestNumbered().stream()
                .filter(one -> words.stream().anyMatch(word -> NumbersNamed.alike(word, one.disputeNumber())))
                .forEach(one -> candidates.putIfAbsent(one.id(), candidate(one, "its number is nearly the same")));
        return new Found(
                null,
                named.isEmpty()
                        ? "it names no dispute that is here"
                        : "it names " + named.size() + " disputes: "
                                + named.stream()
                                        .map(Dispute::disputeNumber)
                                        .limit(5)
                                        .collect(Collectors.joining(", ")),
                candidates.values().stream().limit(MOST).toList());
    }

    private static Candidate candidate(Dispute one, String because) {
        return new Candidate(one.id(), one.disputeNumber(), one.caseId(), one.caseNumber(), because);
    }
}
