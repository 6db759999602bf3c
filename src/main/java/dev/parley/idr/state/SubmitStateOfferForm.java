package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Law;
import dev.parley.regulation.RoadFacts;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Our final offer is with the arbitrator. */
@ApplicationScoped
public class SubmitStateOfferForm implements TaskForm<SubmitStateOfferForm.SubmittedToArbitrator> {
    private final RoadOfCase roads;
    private final Law law;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    SubmitStateOfferForm(RoadOfCase roads, Law law, Timeline timeline, Outbox outbox, Clock clock) {
        this.roads = roads;
        this.law = law;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An offer and its papers as the arbitrator got them. */
    @Schema(name = "SubmittedToArbitrator", description = "Completes submitStateOffer")
    public record SubmittedToArbitrator(
            @NotNull @Schema(description = "The whole rate, cost sharing and earlier payments included") Money offer,
            @NotNull LocalDate submittedOn,
            @NotBlank @Size(max = 500) @Schema(description = "What went along, and what proves the day")
                    String evidence) {}

    @Override
    public String kind() {
        return "submitStateOffer";
    }

    @Override
    public Class<SubmittedToArbitrator> body() {
        return SubmittedToArbitrator.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        StateDispute dispute = StateDispute.current(task.caseId());
        return new TaskBrief(null, null, dispute.meetsOn(), TaskBrief.URGENT, dispute.id());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, SubmittedToArbitrator body) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        StateDispute dispute = StateDispute.current(file.id());
        requireOffer(file, body.offer());
        if (body.submittedOn().isAfter(dispute.meetsOn())) {
            throw new InvalidFields("/submittedOn", "is after the last day for submissions, " + dispute.meetsOn());
        }
        dispute.submit(body.offer(), body.submittedOn(), body.evidence(), LocalDate.now(clock));
        String sent = "our offer of " + body.offer() + " went to " + dispute.neutral() + " on " + body.submittedOn();
        timeline.add(file.id(), "state-offer-sent", sent);
        outbox.add(
                "state-dispute.offer-submitted",
                file.id(),
                Map.of("stateDisputeId", dispute.id().toString()));
        var dueAt = roads.askAfter(body.submittedOn(), roads.start(dispute, ClockKind.STATE_DECISION, sent));
        file.waitUntil(roads.dayOf(dueAt));
        return Map.of("decisionDueAt", dueAt);
    }

    private void requireOffer(CaseFile file, Money offer) {
        if (!offer.isPositive()) {
            throw new InvalidFields("/offer", "must be more than zero");
        }
        if (offer.isMoreThan(file.billed())) {
            throw new InvalidFields("/offer", "is more than the charge of " + file.billed());
        }
        RoadFacts facts = roads.facts(file);
        Money least = law.stateRoads().leastGap(facts).orElse(null);
        if (least != null
                && facts.payerOffer() != null
                && offer.minus(facts.payerOffer()).isLessThan(least)) {
            throw new InvalidFields(
                    "/offer", "lies less than " + least + " above the payer's offer of " + facts.payerOffer());
        }
    }
}
