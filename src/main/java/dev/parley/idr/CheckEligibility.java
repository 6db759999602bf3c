package dev.parley.idr;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.DecisionKind;
import dev.parley.casefile.DecisionLog;
import dev.parley.casefile.FactName;
import dev.parley.claim.Claim;
import dev.parley.negotiation.Settlement;
import dev.parley.regulation.Law;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.ServiceType;
import dev.parley.workflow.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Weighs each leg of eligibility from what the case's file knows now (FED-EL-01). */
@ApplicationScoped
class CheckEligibility implements DecisionKind<EligibilityFacts, List<LegFinding>> {
    static final String PREFLIGHT = "preflightIdr";
    static final String ATTEST = "attestEligibility";
    static final String APPROVE = "approveAttestation";
    static final String SUBMIT = "submitInitiation";

    private static final Set<String> NEVER_WAIVABLE =
            Set.of(ServiceType.EMERGENCY.name(), ServiceType.AIR_AMBULANCE.name());

    private final FilingWindows windows;
    private final FindGrouping groupings;
    private final Decisions decisions;
    private final DecisionLog log;

    CheckEligibility(FilingWindows windows, FindGrouping groupings, Decisions decisions, DecisionLog log) {
        this.windows = windows;
        this.groupings = groupings;
        this.decisions = decisions;
        this.log = log;
    }

    /** The facts, how each leg stands on them, and the record that keeps both. */
    record Checked(EligibilityFacts facts, List<LegFinding> findings, UUID decisionId) {
        Optional<FilingWindow> window() {
            return Optional.ofNullable(facts.window());
        }

        List<LegFinding> forbidding() {
            return findings.stream().filter(LegFinding::forbids).toList();
        }
    }

    Checked check(CaseFile file, LocalDate on, String decision) {
        EligibilityFacts facts = facts(file, on);
        DecisionLog.Kept<List<LegFinding>> kept = log.keep(file.id(), decision, this, facts);
        return new Checked(facts, kept.outcome(), kept.id());
    }

    @Override
    public Set<String> decisions() {
        return Set.of(PREFLIGHT, ATTEST, APPROVE, SUBMIT);
    }

    @Override
    public Class<EligibilityFacts> facts() {
        return EligibilityFacts.class;
    }

    @Override
    public Decided<List<LegFinding>> decide(EligibilityFacts facts, Law law) {
        List<LegFinding> findings = facts.findings();
        List<String> rules = findings.stream()
                .flatMap(finding -> finding.rules().stream())
                .distinct()
                .toList();
        return new Decided<>(findings, rules);
    }

    EligibilityFacts facts(CaseFile file, LocalDate on) {
        Map<String, String> known = CaseFact.known(file.id());
        Optional<Deadline> negotiation = windows.negotiation(file.id());
        Claim claim = file.claim();
        Optional<FilingPlan> plan = windows.plan(file);
        String consent = known.get(FactName.NOTICE_AND_CONSENT);
        return new EligibilityFacts(
                on,
                named(ServiceType.class, known.get(FactName.SERVICE_TYPE)),
                named(PlanFunding.class, known.get(FactName.PLAN_FUNDING)),
                file.regime(),
                file.regimeBecause(),
                negotiation.map(Deadline::triggerDate).orElse(null),
                negotiation.map(Deadline::dueOn).orElse(null),
                Settlement.of(file.id()).map(Settlement::agreedOn).orElse(null),
                plan.map(FilingPlan::window).orElse(null),
                windows.suspensions(file).stream()
                        .map(Suspension::disputeNumber)
                        .toList(),
                plan.map(FilingPlan::held).orElse(List.of()),
                consent == null ? null : Boolean.valueOf(consent),
                waivable(known),
                file.payerId() != null,
                claim.plan() != null,
                file.part().of(claim).size(),
                groupings.of(file, on));
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /** FED-NC-01, FED-NC-02, FED-NC-04: emergency, air and ancillary services keep their protection whatever was signed. */
    private boolean waivable(Map<String, String> known) {
        String service = known.get(FactName.SERVICE_TYPE);
        if (service == null || ServiceType.POST_STABILIZATION.name().equals(service)) {
            return true;
        }
        Map<String, Object> specialty = new HashMap<>();
        specialty.put("specialty", known.get(FactName.SPECIALTY));
        return !NEVER_WAIVABLE.contains(service)
                && !Boolean.TRUE.equals(
                        decisions.decide("isAncillary", specialty).get("ancillary"));
    }
}
