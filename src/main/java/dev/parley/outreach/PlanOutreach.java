package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.regulation.Regime;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Decides whether the law wants a notice first, and how long there is to talk. */
@Named("planOutreach")
@ApplicationScoped
class PlanOutreach implements ProcessStep {
    private final NegotiationPeriod period;
    private final OffersSoFar offers;
    private final Clocks clocks;
    private final DecisionLog decisions;
    private final Clock clock;

    PlanOutreach(NegotiationPeriod period, OffersSoFar offers, Clocks clocks, DecisionLog decisions, Clock clock) {
        this.period = period;
        this.offers = offers;
        this.clocks = clocks;
        this.decisions = decisions;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        file.enter(Phase.OUTREACH);
        Optional<Deadline> window = period.noticeWindow(file);
        Need need = need(file, window);
        decisions.keep(
                caseId,
                "noticeNeeded",
                Map.of(
                        "regime", file.regime(),
                        "remittanceReceived",
                                window.map(Deadline::triggerDate)
                                        .map(LocalDate::toString)
                                        .orElse("not yet")),
                need,
                List.of(need.ruleId()));
        Instant now = clock.instant();
        Instant warning = window.map(Deadline::dueOn).map(clocks::warningBefore).orElse(now);
        file.waitUntil(LocalDate.now(clock));
        return Map.of(
                "noticeNeeded",
                need.needed(),
                "offerStanding",
                offers.anyUndecided(caseId),
                "noticeWarnAt",
                warning.isBefore(now) ? now : warning,
                "followUpAt",
                now,
                "negotiationEndsAt",
                period.endsAt(file));
    }

    /** Whether a notice is needed, and why. */
    record Need(boolean needed, String ruleId, String because) {}

    private static Need need(CaseFile file, Optional<Deadline> window) {
        if (file.regime() != Regime.FEDERAL_IDR) {
            return new Need(false, "FED-RG-01", "the price is not settled in the federal process");
        }
        if (window.isEmpty()) {
            return new Need(false, "FED-IP-03", "the payer has neither paid nor denied: open negotiation cannot start");
        }
        LocalDate remittance = window.get().triggerDate();
        Optional<Notice> sent = Notice.over(file.id(), remittance);
        if (sent.isPresent()) {
            return new Need(
                    false, "FED-ON-03", "a notice went out on " + sent.get().sentOn());
        }
        if (PrepareNotice.givenUp(file.id(), remittance)) {
            return new Need(false, "FED-ON-01", "the window closed unused, and nobody extended it");
        }
        return new Need(
                true,
                "FED-ON-01",
                "open negotiation can be started until " + window.get().dueOn());
    }
}
