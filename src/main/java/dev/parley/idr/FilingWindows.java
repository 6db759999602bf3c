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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the days on which a case may file, and what suspends it. */
@ApplicationScoped
class FilingWindows {
    private final FederalClocks clocks;
    private final CoolingOffLedger coolingOff;
    private final BusinessCalendar calendar;

    FilingWindows(FederalClocks clocks, CoolingOffLedger coolingOff, BusinessCalendar calendar) {
        this.clocks = clocks;
        this.coolingOff = coolingOff;
        this.calendar = calendar;
    }

    /** The open negotiation that a dispute would follow; empty when no notice of one is on file. */
    Optional<Deadline> negotiation(UUID caseId) {
        return Deadline.latest(caseId, ClockKind.OPEN_NEGOTIATION_END);
    }

    /** Empty without open negotiation. */
    Optional<FilingWindow> of(CaseFile file) {
        return plan(file).map(FilingPlan::window);
    }

    /** The days to file on, and the lines that have to wait longer. Empty without open negotiation. */
    Optional<FilingPlan> plan(CaseFile file) {
        return negotiation(file.id()).map(negotiation -> {
            FilingPlan plan = dropped(file, negotiation)
                    .or(() -> resubmission(file.id(), negotiation))
                    .map(FilingPlan::alone)
                    .orElseGet(() -> usual(file, negotiation));
            return FilingExtension.latest(file.id()).map(plan::extendedBy).orElse(plan);
        });
    }

    private FilingPlan usual(CaseFile file, Deadline negotiation) {
        LegalEvents events = LegalEvents.NONE.with(Trigger.OPEN_NEGOTIATION_STARTED, negotiation.triggerDate());
        FilingWindow usual = FilingWindow.of(
                clocks.clock(ClockKind.IDR_INITIATION, events, false).orElseThrow(),
                "open negotiation ended on " + negotiation.dueOn());
        Map<String, SuspendedService> suspended = suspended(file, negotiation.dueOn());
        if (suspended.isEmpty()) {
            return FilingPlan.alone(usual);
        }
        return FilingPlan.of(
                usual,
                codesByLine(file).entrySet().stream()
                        .map(line -> {
                            SuspendedService service = suspended.get(line.getValue());
                            List<Suspension> suspensions = service == null ? List.of() : service.suspensions();
                            return new FilingPlan.LineDays(
                                    line.getKey(),
                                    line.getValue(),
                                    service,
                                    Suspension.shift(usual, negotiation.dueOn(), suspensions, calendar));
                        })
                        .toList());
    }

    /** The window that a batching finding opened, unless the parties have negotiated anew since. */
    private Optional<FilingWindow> resubmission(UUID caseId, Deadline negotiation) {
        return Disputes.latest(caseId)
                .filter(dispute ->
                        dispute.state() == Dispute.State.ATTESTED || dispute.state() == Dispute.State.NOT_FILED)
                .map(Dispute::resubmissionOf)
                .map(Dispute::byId)
                .filter(ineligible -> ineligible.caseId().equals(caseId))
                .filter(ineligible -> !negotiation.triggerDate().isAfter(ineligible.ineligibleOn()))
                .flatMap(this::afterFinding);
    }

    /** The window of lines that another dispute dropped. */
    private Optional<FilingWindow> dropped(CaseFile file, Deadline negotiation) {
        return toFileAgain(file, negotiation).flatMap(lines -> afterDrop(lines.dispute(), lines.droppedOn())
                .map(clock -> FilingWindow.of(
                        clock,
                        "dropped from dispute " + lines.dispute().disputeNumber() + " on " + lines.droppedOn())));
    }

    /** What a dispute dropped and this case may file again; empty when that was done, or the parties have negotiated anew since. */
    Optional<WaitingLines> toFileAgain(CaseFile file, Deadline negotiation) {
        if (file.part().isWhole()) {
            return Optional.empty();
        }
        boolean filed = Disputes.latest(file.id())
                .filter(dispute ->
                        dispute.state() != Dispute.State.ATTESTED && dispute.state() != Dispute.State.NOT_FILED)
                .isPresent();
        return filed
                ? Optional.empty()
                : WaitingLines.dropped(file.id())
                        .filter(lines -> !negotiation.triggerDate().isAfter(lines.droppedOn()));
    }

    /** FED-RS-01: counted from the message that some lines may not be in the dispute. */
    Optional<ComputedClock> afterDrop(Dispute dispute, LocalDate on) {
        return clocks.clock(
                ClockKind.RESUBMISSION, dispute.events().with(Trigger.RESUBMISSION_REQUESTED, on), dispute.isBatched());
    }

    /** FED-RS-01: counted from the message that the grouping was wrong. */
    Optional<FilingWindow> afterFinding(Dispute ineligible) {
        return clocks.clock(ClockKind.RESUBMISSION, ineligible.events(), ineligible.isBatched())
                .map(clock -> FilingWindow.of(
                        clock,
                        "dispute " + ineligible.disputeNumber() + " was found ineligible on "
                                + ineligible.ineligibleOn()));
    }

    /** What earlier determinations between the same parties suspend past the end of negotiation, by service code. */
    Map<String, SuspendedService> suspended(CaseFile file, LocalDate negotiationEnd) {
        return file.payerId() == null
                ? Map.of()
                : coolingOff.between(
                        file.providerId(),
                        otherParty(file),
                        Set.copyOf(codesByLine(file).values()),
                        negotiationEnd);
    }

    /** The determinations behind them, each once; none before negotiation. */
    List<Suspension> suspensions(CaseFile file) {
        return negotiation(file.id())
                .map(running -> suspended(file, running.dueOn()))
                .orElse(Map.of())
                .values()
                .stream()
                .flatMap(service -> service.suspensions().stream())
                .collect(
                        Collectors.toMap(Suspension::disputeNumber, one -> one, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** The service code of each billed line, or its revenue code where none was billed, by the line's number. */
    static Map<Integer, String> codesByLine(CaseFile file) {
        Map<Integer, String> codes = new TreeMap<>();
        for (ClaimLine line : file.part().of(file.claim())) {
            String code = line.procedureCode() == null ? line.revenueCode() : line.procedureCode();
            codes.put(line.lineNumber(), code == null ? "" : code);
        }
        return codes;
    }

    /** Who a dispute is against: the plan where it funds itself and is known, else the issuer (FED-CO-05). */
    static UUID otherParty(CaseFile file) {
        String funding = CaseFact.known(file.id()).get(FactName.PLAN_FUNDING);
        boolean fundsItself = PlanFunding.SELF_FUNDED_ERISA.name().equals(funding)
                || PlanFunding.SELF_FUNDED_NON_ERISA.name().equals(funding);
        Claim claim = file.claim();
        return fundsItself && claim.plan() != null ? claim.plan().id() : file.payerId();
    }
}
