package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.ETag;
import dev.parley.idr.EntityRequest.NewRequest;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.Extension;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes what the entity asks during a dispute, keeps its last day and moves the stages that stand still (FED-EL-06). */
@ApplicationScoped
class AnswerRequests {
    private static final String PORTAL = "portal";

    private final FederalClocks law;
    private final Clocks clocks;
    private final RetimeDispute retime;
    private final DeskWork desk;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    AnswerRequests(
            FederalClocks law,
            Clocks clocks,
            RetimeDispute retime,
            DeskWork desk,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.law = law;
        this.clocks = clocks;
        this.retime = retime;
        this.desk = desk;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** The same request told twice is one request. */
    @Transactional
    public EntityRequest asked(UUID disputeId, String ifMatch, NewRequest told) {
        Dispute dispute = Dispute.byId(disputeId);
        ETag.check(ifMatch, dispute.version());
        Optional<EntityRequest> before = EntityRequest.of(disputeId).stream()
                .filter(request -> request.isSameAs(told))
                .findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        CaseFile file = CaseFile.byId(dispute.caseId()).open();
        if (!dispute.isLive() || dispute.initiatedOn() == null) {
            throw new WrongDisputeState(dispute, "asked for information");
        }
        new DateOrder(LocalDate.now(clock))
                .check("/requestedOn", told.requestedOn(), "the initiation", dispute.initiatedOn())
                .refuse();
        ComputedClock due = due(dispute, told);
        boolean portal = isPortal(dispute, told);
        UUID deadline = told.addressee() == EntityRequest.Addressee.PAYER
                ? null
                : clocks.start(file.id(), due, "the entity's request of " + told.requestedOn())
                        .id();
        EntityRequest request = new EntityRequest(
                dispute, told, due.due(), portal ? PORTAL : "legacy", portal, deadline, user.name(), clock.instant());
        request.persist();
        timeline.add(
                file.id(),
                "idr-information-requested",
                told.sender() + " asked " + told.addressee() + " on " + told.requestedOn() + " for information; due on "
                        + due.due() + " (FED-EL-06" + (portal ? ", the running stage stands still" : "") + ")");
        outbox.add("dispute.information-requested", file.id(), Map.of("requestId", request.id(), "dueOn", due.due()));
        if (request.asksUs()) {
            desk.open(new DeskWork.DeskTask(
                    AnswerEntityRequestForm.KIND,
                    "Answer the entity's request for dispute " + dispute.disputeNumber(),
                    Role.NEGOTIATOR,
                    request.id(),
                    due.due(),
                    file.inDispute().dollars(),
                    file.payerId(),
                    file.payerName(),
                    file.claimNumber()));
        }
        retime.of(dispute, "information was requested on " + told.requestedOn());
        return request;
    }

    @Transactional
    public EntityRequest answered(UUID disputeId, UUID requestId, EntityRequest.Answer sent) {
        EntityRequest request = EntityRequest.byId(disputeId, requestId);
        if (request.isSameAs(sent)) {
            return request;
        }
        answer(request, Dispute.byId(disputeId), sent);
        desk.drop(requestId);
        return request;
    }

    /** The task that asked for it ends by itself. */
    void answer(EntityRequest request, Dispute dispute, EntityRequest.Answer sent) {
        new DateOrder(LocalDate.now(clock))
                .check("/answeredOn", sent.answeredOn(), "the request", request.requestedOn())
                .refuse();
        request.answered(sent);
        boolean others = EntityRequest.of(dispute.id()).stream()
                .anyMatch(other -> other.isOpen()
                        && request.deadlineId() != null
                        && request.deadlineId().equals(other.deadlineId()));
        boolean late = sent.answeredOn().isAfter(request.dueOn());
        if (!others && !late && request.deadlineId() != null) {
            clocks.met(Deadline.findById(request.deadlineId()), "answered on " + sent.answeredOn());
        }
        timeline.add(
                dispute.caseId(),
                "idr-information-sent",
                "The request of " + request.sender() + " of " + request.requestedOn() + " was answered on "
                        + sent.answeredOn()
                        + (late ? ", after its last day; the entity may decide without it (FED-EL-06)" : ""));
        if (dispute.isLive()) {
            retime.of(dispute, "the request of " + request.requestedOn() + " was answered on " + sent.answeredOn());
        }
    }

    /** The entity sets the days by practice; under the amended text it cannot give more than the rule does. */
    private ComputedClock due(Dispute dispute, NewRequest told) {
        ComputedClock computed = law.clock(ClockKind.INFORMATION_RESPONSE, events(dispute, told), dispute.isBatched())
                .orElseThrow();
        boolean named = told.dueOn() != null
                && (!isPortal(dispute, told) || told.dueOn().isBefore(computed.due()));
        if (!named) {
            return computed;
        }
        new DateOrder(told.dueOn())
                .check("/dueOn", told.dueOn(), "the request", told.requestedOn())
                .refuse();
        Extension set = new Extension(
                ClockKind.INFORMATION_RESPONSE, told.dueOn(), computed.ruleId(), "set by the entity " + told.dueOn());
        return law.clocksFor(events(dispute, told), dispute.isBatched(), List.of(set)).stream()
                .filter(one -> one.kind() == ClockKind.INFORMATION_RESPONSE)
                .findFirst()
                .orElseThrow();
    }

    private boolean isPortal(Dispute dispute, NewRequest told) {
        return law.clock(ClockKind.INFORMATION_RESPONSE, events(dispute, told), dispute.isBatched())
                .filter(computed -> computed.ruleVersion().equals(PORTAL))
                .isPresent();
    }

    private static LegalEvents events(Dispute dispute, NewRequest told) {
        return dispute.events().with(Trigger.INFORMATION_REQUESTED, told.requestedOn());
    }
}
