package dev.parley.idr;

import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.event.Outbox;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.idr.Determination.ItemDetermination;
import dev.parley.idr.Determination.Prevailing;
import dev.parley.idr.DeterminationCorrection.CorrectedDetermination;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        dispute.together().forEach(one -> lock(one, LockModeType.PESSIMISTIC_WRITE)); // one answer for all of them
        ETag.check(ifMatch, version(dispute));
        requireDetermined(dispute);
        if (now.documentId() != null) {
            Document.byId(dispute.caseId(), now.documentId());
        }
        requireItems(dispute, now);
        Map<Dispute, Determination> parts =
                new DivideDetermination(dispute).among(now.issuedOn(dispute.determinedOn()));
        parts.keySet().forEach(one -> {
            requireDetermined(one);
            refuseDays(one, now);
        });
        parts.replaceAll((one, part) -> part.on(one.determinedOn()));
        refuseApart(dispute, parts);
        parts.entrySet().removeIf(part -> says(part.getKey(), part.getValue()));
        if (parts.isEmpty()) {
            throw new InvalidFields("/award", "corrects nothing: the determination says so already");
        }
        parts.forEach((one, part) -> correct(one, part, now));
        return dispute;
    }

    /** Of what is corrected together: it grows with each change of any dispute under the number, and with each that joins. */
    static int version(Dispute dispute) {
        return dispute.together().stream().mapToInt(Dispute::version).sum();
    }

    private static void lock(Dispute dispute, LockModeType mode) {
        Dispute.getEntityManager().lock(dispute, mode);
    }

    private void correct(Dispute dispute, Determination part, CorrectedDetermination now) {
        lock(dispute, LockModeType.PESSIMISTIC_FORCE_INCREMENT); // also where only its items change
        DeterminationCorrection correction =
                new DeterminationCorrection(dispute, part, now, user.name(), clock.instant());
        correction.persist();
        dispute.correct(part);
        Map<UUID, DisputeItem> items =
                DisputeItem.of(dispute.id()).stream().collect(Collectors.toMap(DisputeItem::id, Function.identity()));
        part.items().forEach(decided -> items.get(decided.itemId()).decided(decided));
        fees.corrected(dispute, correction.id().toString(), now.correctedOn());
        DeterminationCorrection.CorrectionView view = correction.view();
        timeline.add(
                dispute.caseId(),
                "idr-determination-corrected",
                "The determination was corrected on " + now.correctedOn() + ": " + view.awardBefore() + ", prevailing "
                        + view.prevailingBefore() + ", now " + view.award() + ", prevailing " + view.prevailing()
                        + "; its day and what it suspends stay (" + now.reason() + ")");
        outbox.add(
                "dispute.determination-corrected",
                dispute.caseId(),
                Map.of("disputeId", dispute.id(), "correctionId", correction.id()));
        Dispute.flush();
        listeners.forEach(listener ->
                listener.corrected(dispute.caseId(), dispute.id(), part.award(), now.correctedOn(), now.reason()));
    }

    private static void requireDetermined(Dispute dispute) {
        if (dispute.state() != Dispute.State.DETERMINED) {
            throw new WrongDisputeState(dispute, "corrected");
        }
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
    private static void requireItems(Dispute dispute, CorrectedDetermination now) {
        List<DisputeItem> items = DisputeItem.of(dispute.id());
        boolean decided = items.stream().anyMatch(item -> item.decision().isPresent());
        if (now.items().isEmpty() && items.size() > 1 && decided) {
            throw new InvalidFields("/items", "must be all " + items.size() + " of this case, as corrected");
        }
    }

    /** Who won the most items is one answer for all cases of a batch, and with it whose fee is kept (FED-DT-07, FED-FE-06). */
    private static void refuseApart(Dispute dispute, Map<Dispute, Determination> parts) {
        List<Dispute> others = dispute.together().stream()
                .filter(one -> one.state() == Dispute.State.DETERMINED && !parts.containsKey(one))
                .toList();
        Set<Prevailing> now = EnumSet.of(parts.get(dispute).prevailing());
        mostItems(others, parts.values()).ifPresent(now::add);
        if (others.stream()
                .anyMatch(one -> !now.equals(Set.of(one.ended().orElseThrow().prevailing())))) {
            throw new InvalidFields(
                    "/items", "must be all of the dispute: it changes who prevailed in all its cases (FED-DT-07)");
        }
    }

    /** Empty where nobody said how each item of the others was decided. */
    private static Optional<Prevailing> mostItems(List<Dispute> others, Collection<Determination> parts) {
        List<DisputeItem> kept = others.stream()
                .flatMap(one -> DisputeItem.of(one.id()).stream())
                .toList();
        List<Prevailing> sides = Stream.concat(
                        kept.stream().flatMap(item -> item.decision().map(ItemDecision::prevailing).stream()),
                        parts.stream().flatMap(part -> part.items().stream()).map(ItemDetermination::prevailing))
                .toList();
        boolean known = parts.stream().noneMatch(part -> part.items().isEmpty())
                && kept.stream().allMatch(item -> item.decision().isPresent());
        return known ? Optional.of(DecideItems.most(sides)) : Optional.empty();
    }

    private static boolean says(Dispute dispute, Determination part) {
        return dispute.ended().orElseThrow().says(part)
                && DisputeItem.of(dispute.id()).stream().allMatch(item -> item.says(part));
    }
}
