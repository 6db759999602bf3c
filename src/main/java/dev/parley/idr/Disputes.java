package dev.parley.idr;

import dev.parley.storage.ReadOnce;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds disputes: by their case, by the number under which the portal knows them, by what they wait for. */
public final class Disputes {
    private static final int MOST_NUMBERED = 2000;

    private Disputes() {}

    static Optional<Dispute> latest(UUID caseId) {
        return ReadOnce.rows(Dispute.class, caseId, () -> Dispute.list("parties.caseId = ?1 order by id", caseId))
                .stream()
                .reduce((earlier, later) -> later);
    }

    /** Reads the disputes of many cases at once. */
    static void readAhead(Collection<UUID> caseIds) {
        ReadOnce.ahead(
                Dispute.class,
                caseIds,
                Dispute::caseId,
                () -> Dispute.list("parties.caseId in ?1 order by id", caseIds));
    }

    /** Attested and not filed. */
    static List<Dispute> waiting() {
        return Dispute.list("state = ?1 order by id", Dispute.State.ATTESTED);
    }

    /** The dispute of a case that has not ended. */
    static Optional<Dispute> live(UUID caseId) {
        return latest(caseId).filter(Dispute::isLive);
    }

    /** The live dispute, where the process says that there is one. */
    static Dispute current(UUID caseId) {
        return live(caseId).orElseThrow(() -> new IllegalStateException("Case " + caseId + " has no live dispute"));
    }

    static Optional<Dispute> numbered(String disputeNumber) {
        return Dispute.find("filing.uniqueNumber", disputeNumber).firstResultOptional();
    }

    /** Those that bear one of the numbers; of a batch its first case's. */
    public static List<Dispute> bearing(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : Dispute.list("filing.uniqueNumber in ?1 order by id desc", numbers);
    }

    /** Those of cases with one of these claim numbers, that were filed. */
    public static List<Dispute> ofClaims(Collection<String> claimNumbers) {
        return claimNumbers.isEmpty()
                ? List.of()
                : Dispute.list(
                        "filing.disputeNumber is not null and parties.caseId in"
                                + " (select c.id from CaseFile c where c.claimNumber in ?1) order by id desc",
                        claimNumbers);
    }

    /** The latest that bear a number, whatever became of them. */
    public static List<Dispute> latestNumbered() {
        return Dispute.<Dispute>find("filing.uniqueNumber is not null order by id desc")
                .range(0, MOST_NUMBERED - 1)
                .list();
    }

    /** The dispute of that id, where it was filed. */
    public static Optional<Dispute> filed(UUID id) {
        return Dispute.<Dispute>findByIdOptional(id).filter(dispute -> dispute.disputeNumber() != null);
    }
}
