package dev.parley.idr;

import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.event.Outbox;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.idr.DeterminationCorrection.CorrectedDetermination;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes down that the entity corrected a clerical error in its determination: old and new stay, the entity's fee is divided
 * anew, and whoever counts the award's money hears of it. The day of the determination, and what it suspends, stay.
 */
@ApplicationScoped
class CorrectDetermination {
    private final DivideFees fees;
    private final Instance<AwardCorrected> listeners;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    CorrectDetermination(
            DivideFees fees,
            Instance<AwardCorrected> listeners,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.fees = fees;
        this.listeners = listeners;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public Dispute correct(UUID id, String ifMatch, CorrectedDetermination now) {
        Dispute dispute = Dispute.byId(id);
        ETag.check(ifMatch, dispute.version());
        if (dispute.state() != Dispute.State.DETERMINED) {
            throw new WrongDisputeState(dispute, "corrected");
        }
        refuseDays(dispute, now);
        if (now.documentId() != null) {
            Document.byId(dispute.caseId(), now.documentId());
        }
        List<DisputeItem> items = DisputeItem.of(id);
        Determination corrected = ofItems(now.issuedOn(dispute.determinedOn()), items);
        boolean same =
                dispute.ended().orElseThrow().says(corrected) && items.stream().allMatch(item -> item.says(corrected));
        if (same) {
            throw new InvalidFields("/award", "corrects nothing: the determination says so already");
        }
        DeterminationCorrection correction = new DeterminationCorrection(dispute, now, user.name(), clock.instant());
        correction.persist();
        dispute.correct(corrected);
        Map<UUID, DisputeItem> byId = items.stream().collect(Collectors.toMap(DisputeItem::id, Function.identity()));
        corrected.items().forEach(decided -> byId.get(decided.itemId()).decided(decided));
        fees.corrected(dispute, correction.id().toString(), now.correctedOn());
        DeterminationCorrection.CorrectionView view = correction.view();
        timeline.add(
                dispute.caseId(),
                "idr-determination-corrected",
                "The determination was corrected on " + now.correctedOn() + ": " + view.awardBefore() + ", prevailing "
                        + view.prevailingBefore() + ", now " + view.award() + ", prevailing " + view.prevailing() + " ("
                        + now.reason() + ")");
        outbox.add(
                "dispute.determination-corrected",
                dispute.caseId(),
                Map.of("disputeId", id, "correctionId", correction.id()));
        Dispute.flush();
        listeners.forEach(
                listener -> listener.corrected(dispute.caseId(), id, now.award(), now.correctedOn(), now.reason()));
        return dispute;
    }

    private void refuseDays(Dispute dispute, CorrectedDetermination now) {
        LocalDate last = DeterminationCorrection.of(dispute.id()).stream()
                .map(DeterminationCorrection::correctedOn)
                .reduce(dispute.determinedOn(), (one, other) -> other);
        new DateOrder(LocalDate.now(clock))
                .check("/correctedOn", now.correctedOn(), "the determination or its last correction", last)
                .refuse();
    }

    /** Items that were decided one by one are corrected one by one. */
    private static Determination ofItems(Determination corrected, List<DisputeItem> items) {
        if (items.size() == 1 && corrected.items().isEmpty()) {
            return corrected.ofOnly(items.get(0).id());
        }
        boolean decided = items.stream().anyMatch(item -> item.decision().isPresent());
        if (corrected.items().isEmpty() && decided) {
            throw new InvalidFields("/items", "must be all " + items.size() + " of this case, as corrected");
        }
        if (!corrected.items().isEmpty()) {
            new DecideItems(items, items.stream().map(DisputeItem::id).collect(Collectors.toSet())).check(corrected);
        }
        return corrected;
    }
}
