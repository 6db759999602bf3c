package dev.parley.idr;

import static dev.parley.idr.EligibilityLeg.BATCHING;
import static dev.parley.idr.EligibilityLeg.FORUM;
import static dev.parley.idr.EligibilityLeg.NEGOTIATION;
import static dev.parley.idr.EligibilityLeg.PARTIES;
import static dev.parley.idr.EligibilityLeg.PLAN;
import static dev.parley.idr.EligibilityLeg.SCOPE;
import static dev.parley.idr.EligibilityLeg.SUSPENSION;
import static dev.parley.idr.EligibilityLeg.WAIVER;
import static dev.parley.idr.EligibilityLeg.WINDOW;
import static dev.parley.idr.LegFinding.Finding.FAIL;
import static dev.parley.idr.LegFinding.Finding.MISSING;
import static dev.parley.idr.LegFinding.Finding.PASS;
import static dev.parley.idr.LegFinding.Finding.WARN;

import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.Regime;
import dev.parley.regulation.ServiceType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What eligibility hangs on, as it is known on a day; null is not known. {@code consent} is whether the patient gave the
 * protection up, {@code waivable} whether the law lets a patient do so for this service, {@code window} the days to file
 * on, {@code suspendedBy} the disputes whose determinations suspend the item, {@code held} the lines that have to wait for
 * days of their own.
 */
record EligibilityFacts(
        LocalDate on,
        ServiceType serviceType,
        PlanFunding planFunding,
        Regime regime,
        String regimeBecause,
        LocalDate negotiationStartedOn,
        LocalDate negotiationLastDay,
        LocalDate settledOn,
        FilingWindow window,
        List<String> suspendedBy,
        List<HeldLine> held,
        Boolean consent,
        boolean waivable,
        boolean payerKnown,
        boolean planNamed,
        int lines,
        Grouping grouping) {

    EligibilityFacts {
        held = held == null ? List.of() : held; // kept before lines were looked at one by one
    }

    /** FED-SC-10, FED-SC-11. */
    private static final Set<PlanFunding> IN_SCOPE = EnumSet.of(
            PlanFunding.FULLY_INSURED,
            PlanFunding.SELF_FUNDED_ERISA,
            PlanFunding.SELF_FUNDED_NON_ERISA,
            PlanFunding.INDIVIDUAL,
            PlanFunding.FEHB,
            PlanFunding.CHURCH);

    /** One finding for each leg, in the order of the legs. */
    List<LegFinding> findings() {
        return List.of(
                scope(), plan(), forum(), negotiation(), window(on), waiver(), suspension(), parties(), batching());
    }

    private LegFinding scope() {
        if (serviceType == null) {
            return unknown(SCOPE, "nobody said what kind of service it was", "FED-SC-12");
        }
        return serviceType == ServiceType.GROUND_AMBULANCE
                ? LegFinding.of(SCOPE, FAIL, "the act does not reach ground ambulances", "FED-SC-08")
                : LegFinding.of(SCOPE, PASS, "the act reaches services of the kind " + serviceType, "FED-SC-12");
    }

    private LegFinding plan() {
        if (planFunding == null || planFunding == PlanFunding.UNKNOWN) {
            return unknown(PLAN, "nobody knows how the plan is funded", "FED-SC-10");
        }
        return IN_SCOPE.contains(planFunding)
                ? LegFinding.of(PLAN, PASS, "the act reaches plans of the kind " + planFunding, "FED-SC-10")
                : LegFinding.of(PLAN, FAIL, "the act does not reach plans of the kind " + planFunding, "FED-SC-11");
    }

    /** Where a person ruled on the forum, that stands in for what the tables would have asked. */
    private LegFinding unknown(EligibilityLeg leg, String because, String rule) {
        return regime == Regime.FEDERAL_IDR
                ? LegFinding.of(leg, WARN, because + ", and the forum was settled without it", rule)
                : LegFinding.of(leg, MISSING, because, rule);
    }

    private LegFinding forum() {
        String because = regimeBecause == null ? regime.name() : regime + ": " + regimeBecause;
        return switch (regime) {
            case FEDERAL_IDR -> LegFinding.of(FORUM, PASS, because, "FED-SC-12", "FED-RG-01");
            case UNKNOWN -> LegFinding.of(FORUM, MISSING, "nobody has settled whose rule sets the price", "FED-RG-01");
            default -> LegFinding.of(FORUM, FAIL, because, "FED-SC-12", "FED-RG-01");
        };
    }

    private LegFinding negotiation() {
        if (settledOn != null) {
            return LegFinding.of(NEGOTIATION, FAIL, "the parties agreed on " + settledOn, "FED-ON-13");
        }
        if (negotiationStartedOn == null) {
            return LegFinding.of(NEGOTIATION, MISSING, "no notice of open negotiation is on file", "FED-ON-01");
        }
        if (!on.isAfter(negotiationLastDay)) {
            return LegFinding.of(
                    NEGOTIATION,
                    WARN,
                    "open negotiation runs until " + negotiationLastDay + " and nobody can shorten it",
                    "FED-ON-02");
        }
        return LegFinding.of(
                NEGOTIATION,
                PASS,
                "open negotiation ran from " + negotiationStartedOn + " to " + negotiationLastDay
                        + " without agreement",
                "FED-ON-02",
                "FED-ON-03");
    }

    private LegFinding window(LocalDate on) {
        if (window == null) {
            return LegFinding.of(WINDOW, MISSING, "without open negotiation there are no days to file on", "FED-IN-01");
        }
        String days = "filing counts from " + window.opens() + " to " + window.due() + ", " + window.because();
        if (!window.exists()) {
            return LegFinding.of(WINDOW, FAIL, "no day is left to file on, " + window.because(), window.ruleId());
        }
        if (!on.isAfter(window.due())) {
            return LegFinding.of(WINDOW, PASS, days, window.ruleId());
        }
        if (window.recordBy() != null && !on.isAfter(window.recordBy())) {
            return LegFinding.of(
                    WINDOW,
                    PASS,
                    days + "; it was filed in time and may be entered until " + window.recordBy(),
                    window.ruleId(),
                    "FED-IN-03");
        }
        return LegFinding.of(WINDOW, FAIL, "the last day to file was " + window.due(), window.ruleId());
    }

    private LegFinding waiver() {
        if (!waivable) {
            return Boolean.TRUE.equals(consent)
                    ? LegFinding.of(
                            WAIVER, WARN, "a consent is on file, but this service cannot be waived", "FED-NC-04")
                    : LegFinding.of(WAIVER, PASS, "this service cannot be waived", "FED-NC-04");
        }
        if (consent == null) {
            return LegFinding.of(
                    WAIVER, WARN, "nobody said whether a notice and consent was signed", "FED-NC-01", "FED-NC-09");
        }
        return consent
                ? LegFinding.of(
                        WAIVER,
                        WARN,
                        "a consent is on file; who knows of a valid one may not initiate",
                        "FED-NC-02",
                        "FED-NC-09")
                : LegFinding.of(WAIVER, PASS, "no notice and consent was signed", "FED-NC-09");
    }

    private LegFinding suspension() {
        if (suspendedBy.isEmpty()) {
            return LegFinding.of(
                    SUSPENSION, PASS, "no determination suspends this item between these parties", "FED-CO-01");
        }
        String by = "suspended by " + String.join(", ", suspendedBy);
        if (window == null || !window.exists()) {
            return LegFinding.of(SUSPENSION, FAIL, by + ", which leaves no day to file on", "FED-CO-01");
        }
        if (!held.isEmpty()) {
            return LegFinding.of(
                    SUSPENSION,
                    WARN,
                    "leave out what has to wait: "
                            + held.stream().map(HeldLine::told).collect(Collectors.joining("; ")),
                    "FED-CO-01",
                    "FED-CO-02",
                    "FED-CO-05");
        }
        if (suspendedBy.size() > 1) {
            return LegFinding.of(
                    SUSPENSION,
                    WARN,
                    by + "; how overlapping suspensions are joined is our reading and no published method",
                    "FED-CO-01",
                    "FED-CO-02",
                    "FED-CO-06",
                    "FED-CO-07");
        }
        return LegFinding.of(
                SUSPENSION,
                PASS,
                by + "; the notice of initiation names that dispute",
                "FED-CO-01",
                "FED-CO-02",
                "FED-CO-07");
    }

    private LegFinding parties() {
        if (!payerKnown) {
            return LegFinding.of(PARTIES, MISSING, "nobody knows who the payer is", "FED-EL-01");
        }
        return planNamed
                ? LegFinding.of(PARTIES, PASS, "provider, payer and plan are named", "FED-EL-01")
                : LegFinding.of(
                        PARTIES,
                        WARN,
                        "the plan is not named; where a plan funds itself the plan is the party",
                        "FED-EL-01",
                        "FED-BA-06");
    }

    /** Kept without a grouping before it was looked for. */
    private LegFinding batching() {
        Grouping group = grouping == null ? Grouping.NONE : grouping;
        if (group.batchId() != null) {
            String batch = "batch " + group.batchId() + " of " + group.items() + " lines";
            return group.breaks().isEmpty()
                    ? LegFinding.of(
                            BATCHING,
                            PASS,
                            batch + " satisfies each rule for batches",
                            "FED-BA-05",
                            "FED-BA-06",
                            "FED-BA-07",
                            "FED-BA-08")
                    : LegFinding.of(
                            BATCHING,
                            FAIL,
                            batch + " may not be filed: " + String.join("; ", group.breaks()),
                            "FED-BA-05",
                            "FED-BA-06",
                            "FED-BA-07",
                            "FED-BA-08");
        }
        if (group.diagnosisRelatedGroup() != null) {
            return LegFinding.of(
                    BATCHING,
                    PASS,
                    "all services were billed as one, DRG " + group.diagnosisRelatedGroup() + ": a bundle",
                    "FED-BU-01");
        }
        return lines == 1
                ? LegFinding.of(BATCHING, PASS, "one line is disputed by itself", "FED-EL-01")
                : LegFinding.of(
                        BATCHING,
                        WARN,
                        lines + " lines can be disputed together only as one bundle or one batch",
                        "FED-BA-05",
                        "FED-BA-06",
                        "FED-BA-08",
                        "FED-BU-01");
    }
}
