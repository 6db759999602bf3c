package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.Phase;
import dev.parley.regulation.Law;
import dev.parley.regulation.Regime;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides whether the law wants a notice first, and how long there is to talk. */
@Named("planOutreach")
@ApplicationScoped
class PlanOutreach implements ProcessStep, DecisionKind<PlanOutreach.Facts, PlanOutreach.Need> {
    private static final String DECISION = "noticeNeeded";

    private final NegotiationPeriod period;
    private final Cadence cadence;
    private final OffersSoFar offers;
    private final Clocks clocks;
    private final DecisionLog decisions;
    private final Clock clock;

    PlanOutreach(
            NegotiationPeriod period,
            Cadence cadence,
            OffersSoFar offers,
            Clocks clocks,
            DecisionLog decisions,
            Clock clock) {
        this.period = period;
        this.cadence = cadence;
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
        Need need = decisions.keep(caseId, DECISION, this, facts(file, window)).outcome();
        Instant now = clock.instant();
        Instant warning = window.map(Deadline::dueOn).map(clocks::warningBefore).orElse(now);
        file.waitUntil(LocalDate.now(clock));
        Map<String, Object> plan = new HashMap<>(cadence.timers(now));
        plan.put("noticeNeeded", need.needed());
        plan.put("noticeMailed", false);
        plan.put("offerStanding", offers.anyUndecided(caseId));
        plan.put("noticeWarnAt", warning.isBefore(now) ? now : warning);
        plan.put("negotiationEndsAt", period.endsAt(file));
        return plan;
    }

    /** Whether a notice is needed, and why. */
    record Need(boolean needed, String ruleId, String because) {}

    /** Null is: not yet, or there is none. {@code noticeSentOn} is the day of the notice over this very answer. */
    record Facts(
            Regime regime, LocalDate remittanceReceived, LocalDate lastDay, LocalDate noticeSentOn, boolean givenUp) {}

    private static Facts facts(CaseFile file, Optional<Deadline> window) {
        LocalDate remittance = window.map(Deadline::triggerDate).orElse(null);
        return new Facts(
                file.regime(),
                remittance,
                window.map(Deadline::dueOn).orElse(null),
                remittance == null
                        ? null
                        : Notice.over(file.id(), remittance).map(Notice::sentOn).orElse(null),
                remittance != null && PrepareNotice.givenUp(file.id(), remittance));
    }

    @Override
    public Set<String> decisions() {
        return Set.of(DECISION);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<Need> decide(Facts facts, Law law) {
        Need need = need(facts);
        return Decided.of(need, need.ruleId());
    }

    private static Need need(Facts facts) {
        if (facts.regime() != Regime.FEDERAL_IDR) {
            return new Need(false, "FED-RG-01", "the price is not settled in the federal process");
        }
        if (facts.remittanceReceived() == null) {
            return new Need(false, "FED-IP-03", "the payer has neither paid nor denied: open negotiation cannot start");
        }
        if (facts.noticeSentOn() != null) {
            return new Need(false, "FED-ON-03", "a notice went out on " + facts.noticeSentOn());
        }
        if (facts.givenUp()) {
            return new Need(false, "FED-ON-01", "the window closed unused, and nobody extended it");
        }
        return new Need(true, "FED-ON-01", "open negotiation can be started until " + facts.lastDay());
    }
}
