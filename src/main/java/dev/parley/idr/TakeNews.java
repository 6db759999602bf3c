package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Phase;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.ETag;
import dev.parley.outreach.AwaitMessages;
import dev.parley.outreach.ExpectedMessage;
import dev.parley.regulation.ClockKind;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the portal or the entity says of a dispute. Each verb writes the row and wakes the process in one transaction. */
@ApplicationScoped
class TakeNews {
    private final CaseWorkflow workflow;
    private final Clocks clocks;
    private final PostFees fees;
    private final DivideFees divide;
    private final DropItems drop;
    private final EndStages stages;
    private final AwaitMessages await;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    TakeNews(
            CaseWorkflow workflow,
            Clocks clocks,
            PostFees fees,
            DivideFees divide,
            DropItems drop,
            EndStages stages,
            AwaitMessages await,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.workflow = workflow;
        this.clocks = clocks;
        this.fees = fees;
        this.divide = divide;
        this.drop = drop;
        this.stages = stages;
        this.await = await;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Dispute entitySelected(UUID id, String ifMatch, String entity, LocalDate selectedOn) {
        Dispute dispute = take(id, ifMatch);
        CaseFile.byId(dispute.caseId()).open();
        return selected(dispute, entity, selectedOn);
    }

    /** As the steps of the choice came to it. */
    Dispute selected(Dispute dispute, String entity, LocalDate selectedOn) {
        dispute.selectEntity(entity, selectedOn, today());
        fees.entitySelected(dispute);
        say(dispute, "entity-selected", entity + " was selected on " + selectedOn);
        return tell(dispute, "entitySelected");
    }

    /** The entity dropped out; an offer that was sent to it counts no more. */
    Dispute entityLost(Dispute dispute) {
        boolean offered = dispute.ownOffer().isPresent();
        String lost = dispute.entity();
        fees.entityLost(dispute);
        dispute.loseEntity();
        say(
                dispute,
                "entity-lost",
                lost + " no longer decides" + (offered ? "; the offer has to be sent again to the next entity" : ""));
        return tell(dispute, "entityLost");
    }

    @Transactional
    public Dispute determined(UUID id, String ifMatch, Determination issued) {
        Dispute dispute = take(id, ifMatch);
        new DivideDetermination(dispute).among(issued).forEach((one, part) -> {
            if (one.ended().filter(end -> end.says(part)).isEmpty()) { // told twice, answered alike
                determine(one, part);
            }
        });
        return dispute;
    }

    private void determine(Dispute dispute, Determination issued) {
        CaseFile.byId(dispute.caseId()).open();
        dispute.determine(issued, today());
        eligibilityKnown(dispute, "determined on " + issued.determinedOn());
        Map<UUID, DisputeItem> items =
                DisputeItem.of(dispute.id()).stream().collect(Collectors.toMap(DisputeItem::id, item -> item));
        issued.items().forEach(decided -> items.get(decided.itemId()).decided(decided));
        divide.over(dispute);
        say(
                dispute,
                "determined",
                "Determined on " + issued.determinedOn() + ": " + issued.award() + ", prevailing " + issued.prevailing()
                        + ofItems(issued));
        tell(dispute, "determinationIssued");
    }

    private static String ofItems(Determination issued) {
        long won = issued.items().stream()
                .filter(item -> item.prevailing() == Determination.Prevailing.PROVIDER)
                .count();
        return issued.items().isEmpty()
                ? "; nobody said how it was decided item by item"
                : "; " + won + " of " + issued.items().size() + " items of this case went to the provider";
    }

    /** The entity's eligibility decision; the process goes on as it did. */
    @Transactional
    public Dispute foundEligible(UUID id, String ifMatch, LocalDate foundOn) {
        Dispute dispute = take(id, ifMatch);
        CaseFile.byId(dispute.caseId()).open();
        if (foundOn.equals(dispute.eligibleOn())) {
            return dispute; // told twice, answered alike
        }
        dispute.findEligible(foundOn, today());
        clocks.met(dispute.caseId(), ClockKind.ELIGIBILITY, "found eligible on " + foundOn);
        eligibilityKnown(dispute, "found eligible on " + foundOn);
        say(dispute, "eligible", "The entity found the dispute eligible on " + foundOn);
        Dispute.flush();
        return dispute;
    }

    private void eligibilityKnown(Dispute dispute, String evidence) {
        await.arrived(dispute.id(), ExpectedMessage.Kind.ELIGIBILITY, evidence);
    }

    /** {@code items} are those that drop out of the dispute while the others go on, none where it is over as a whole. */
    @Transactional
    public Dispute foundIneligible(
            UUID id, String ifMatch, LocalDate foundOn, IneligibilityReason reason, String message, Set<UUID> items) {
        Dispute dispute = take(id, ifMatch);
        CaseFile.byId(dispute.caseId()).open();
        if (drop.isPart(dispute, items)) {
            dispute.findEligible(foundOn, today());
            clocks.met(dispute.caseId(), ClockKind.ELIGIBILITY, "part of it was found eligible on " + foundOn);
            eligibilityKnown(dispute, "part of it was found eligible on " + foundOn);
            drop.drop(dispute, items, foundOn, reason);
            say(
                    dispute,
                    "partly-ineligible",
                    items.size() + " items were found ineligible on " + foundOn + ": " + reason);
            Dispute.flush();
            return dispute;
        }
        eligibilityKnown(dispute, "found ineligible on " + foundOn);
        dispute.findIneligible(foundOn, reason, message, today());
        divide.over(dispute);
        say(dispute, "ineligible", "Found ineligible on " + foundOn + ": " + reason);
        return tell(dispute, "disputeFoundIneligible");
    }

    /** A case that was settled or withdrawn has left the dispute behind; then only the row learns how it ended. */
    @Transactional
    public Dispute closed(
            UUID id, String ifMatch, LocalDate closedOn, DisputeEnding how, Boolean foundEligible, String reason) {
        Dispute dispute = take(id, ifMatch);
        CaseFile file = CaseFile.byId(dispute.caseId());
        dispute.close(closedOn, how, foundEligible, reason, today());
        eligibilityKnown(dispute, "closed on " + closedOn);
        divide.over(dispute);
        say(dispute, "closed", "The dispute ended on " + closedOn + ": " + how);
        if (how == DisputeEnding.SETTLED) {
            clocks.met(file.id(), ClockKind.SETTLEMENT_NOTICE, "the portal closed the dispute on " + closedOn);
        }
        if (file.isOpen() && file.phase() == Phase.IDR) {
            return tell(dispute, "disputeClosed");
        }
        stages.of(dispute, "dispute " + dispute.disputeNumber() + " ended on " + closedOn + ": " + how);
        Dispute.flush();
        return dispute;
    }

    private static Dispute take(UUID id, String ifMatch) {
        Dispute dispute = Dispute.byId(id);
        ETag.check(ifMatch, dispute.version());
        return dispute;
    }

    private void say(Dispute dispute, String what, String text) {
        timeline.add(dispute.caseId(), "idr-" + what, text);
        outbox.add(
                "dispute." + what,
                dispute.caseId(),
                Map.of(
                        "disputeId",
                        dispute.id().toString(),
                        "state",
                        dispute.state().name()));
    }

    private Dispute tell(Dispute dispute, String message) {
        Dispute.flush();
        if (!workflow.tell(dispute.caseId(), message)) {
            throw new NotAwaited(dispute, message);
        }
        Dispute.flush();
        return dispute;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
