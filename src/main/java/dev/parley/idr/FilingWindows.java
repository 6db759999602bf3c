package dev.parley.idr;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.FactName;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.Trigger;
import dev.parley.regulation.calendar.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Finds the days on which a case may file, and what suspends it. */
@ApplicationScoped
class FilingWindows {
    private final FederalClocks clocks;
    private final BusinessCalendar calendar;

    FilingWindows(FederalClocks clocks, BusinessCalendar calendar) {
        this.clocks = clocks;
        this.calendar = calendar;
    }

    /** The open negotiation that a dispute would follow; empty when no notice of one is on file. */
    Optional<Deadline> negotiation(UUID caseId) {
        return Deadline.latest(caseId, ClockKind.OPEN_NEGOTIATION_END);
    }

    /** Empty without open negotiation. */
    Optional<FilingWindow> of(CaseFile file) {
        return negotiation(file.id()).map(negotiation -> {
            FilingWindow window = resubmission(file.id(), negotiation).orElseGet(() -> usual(file, negotiation));
            return FilingExtension.latest(file.id()).map(window::extendedBy).orElse(window);
        });
    }

    private FilingWindow usual(CaseFile file, Deadline negotiation) {
        LegalEvents events = LegalEvents.NONE.with(Trigger.OPEN_NEGOTIATION_STARTED, negotiation.triggerDate());
        ComputedClock filing =
                clocks.clock(ClockKind.IDR_INITIATION, events, false).orElseThrow();
        return Suspension.shift(
                FilingWindow.of(filing, "open negotiation ended on " + negotiation.dueOn()),
                negotiation.dueOn(),
                suspensions(file, negotiation.dueOn()),
                calendar);
    }

    /** The window that a batching finding opened, unless the parties have negotiated anew since. */
    private Optional<FilingWindow> resubmission(UUID caseId, Deadline negotiation) {
        return Dispute.latest(caseId)
                .filter(dispute ->
                        dispute.state() == Dispute.State.ATTESTED || dispute.state() == Dispute.State.NOT_FILED)
                .map(Dispute::resubmissionOf)
                .map(Dispute::byId)
                .filter(ineligible -> !negotiation.triggerDate().isAfter(ineligible.ineligibleOn()))
                .flatMap(this::afterFinding);
    }

    /** FED-RS-01: counted from the message that the grouping was wrong. */
    Optional<FilingWindow> afterFinding(Dispute ineligible) {
        return clocks.clock(ClockKind.RESUBMISSION, ineligible.events(), ineligible.isBatched())
                .map(clock -> FilingWindow.of(
                        clock,
                        "dispute " + ineligible.disputeNumber() + " was found ineligible on "
                                + ineligible.ineligibleOn()));
    }

    /** Earlier determinations between the same parties on the same service that reach past the end of negotiation. */
    List<Suspension> suspensions(CaseFile file, LocalDate negotiationEnd) {
        List<String> codes = codes(file);
        if (codes.isEmpty() || file.payerId() == null) {
            return List.of();
        }
        return CoolingOff.disputes(file.providerId(), otherParty(file), codes, negotiationEnd).stream()
                .map(Dispute::byId)
                .map(this::suspension)
                .toList();
    }

    Suspension suspension(Dispute determined) {
        LegalEvents events = determined.events();
        boolean batched = determined.isBatched();
        return new Suspension(
                determined.disputeNumber(),
                clocks.clock(ClockKind.COOLING_OFF_END, events, batched).orElseThrow(),
                clocks.clock(ClockKind.IDR_INITIATION_AFTER_COOLING_OFF, events, batched)
                        .orElseThrow());
    }

    static List<String> codes(CaseFile file) {
        return claim(file).lines().stream()
                .map(ClaimLine::procedureCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Who a dispute is against: the plan where it funds itself and is known, else the issuer (FED-CO-05). */
    static UUID otherParty(CaseFile file) {
        String funding = CaseFact.known(file.id()).get(FactName.PLAN_FUNDING);
        boolean fundsItself = PlanFunding.SELF_FUNDED_ERISA.name().equals(funding)
                || PlanFunding.SELF_FUNDED_NON_ERISA.name().equals(funding);
        Claim claim = claim(file);
        return fundsItself && claim.plan() != null ? claim.plan().id() : file.payerId();
    }

    private static Claim claim(CaseFile file) {
        return Claim.byId(file.claimId()).orElseThrow();
    }
}
