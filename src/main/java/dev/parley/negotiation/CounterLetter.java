package dev.parley.negotiation;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.FactName;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimLine;
import dev.parley.document.Document;
import dev.parley.money.Money;
import dev.parley.negotiation.Evaluation.EvaluationView;
import dev.parley.party.Provider;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Regime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Drafts the letter that carries a counter-offer, for outreach to send: prices, history, need and law, each with its source. */
@ApplicationScoped
class CounterLetter {
    /** What was agreed or awarded elsewhere may guide us and is not ours to quote; a list price proves nothing. */
    private static final Set<Anchor.Kind> NOT_QUOTED = Set.of(
            Anchor.Kind.OWN_SETTLEMENTS,
            Anchor.Kind.PRIOR_AWARDS,
            Anchor.Kind.BILLED_CHARGE,
            Anchor.Kind.CHARGE_PERCENTILE,
            Anchor.Kind.PUBLIC_PAYER_RATE);

    private final Evaluate evaluate;
    private final Paper paper;
    private final Timeline timeline;
    private final Clock clock;

    CounterLetter(Evaluate evaluate, Paper paper, Timeline timeline, Clock clock) {
        this.evaluate = evaluate;
        this.paper = paper;
        this.timeline = timeline;
        this.clock = clock;
    }

    Document draft(CaseFile file, Money amount, LocalDate expiresOn) {
        Claim claim = file.claim();
        Provider.ProviderView provider = claim.billingProvider().view();
        Map<String, String> fields = new HashMap<>();
        fields.put("day", LocalDate.now(clock).toString());
        fields.put("payer", file.payerName());
        fields.put("provider", provider.name());
        fields.put("npi", provider.npi());
        fields.put("claim number", claim.claimNumber());
        fields.put(
                "service",
                claim.serviceFrom()
                        + (claim.serviceFrom().equals(claim.serviceTo()) ? "" : " to " + claim.serviceTo()));
        fields.put("charge", file.billed().toString());
        fields.put("so far", file.billed().minus(file.inDispute()).toString());
        fields.put("offer", amount.toString());
        fields.put("expires", expiresOn == null ? null : expiresOn.toString());
        fields.put(
                "items", file.part().of(claim).stream().map(CounterLetter::item).collect(Collectors.joining("\n")));
        fields.put("history", history(file.id(), amount));
        fields.put("benchmarks", list(benchmarks(file.id(), amount)));
        fields.put("necessity", list(necessity(file.id())));
        fields.put("laws", list(laws(file)));
        fields.put("refused conditions", refused(file.id()));
        Document letter = paper.keep(
                file, "counter-offer.1", "counter-offer-letter", "Counter-offer " + file.caseNumber(), fields);
        timeline.add(
                file.id(),
                "counter-letter-drafted",
                "A letter with the counter-offer is ready to be sent: " + letter.name());
        return letter;
    }

    private static String item(ClaimLine line) {
        String code = line.procedureCode() == null ? line.revenueCode() : line.procedureCode();
        return "- " + line.lineNumber() + ": " + code + ", " + line.serviceFrom() + ", charge " + line.charge();
    }

    /** Prices on the table; what is sealed, voided or not yet said stays here. */
    private static String history(UUID caseId, Money now) {
        return Offer.of(caseId).stream()
                .filter(offer -> !offer.isVoid() && !offer.isSealed())
                .filter(offer -> offer.channel() != null
                        || offer.party() == Offer.Party.PAYER
                        || !offer.amount().equals(now))
                .map(offer -> "- " + offer.madeOn() + ": "
                        + (offer.party() == Offer.Party.PAYER ? "you offered " : "we offered ") + offer.amount()
                        + (offer.expiresOn() == null ? "" : " until " + offer.expiresOn()))
                .collect(Collectors.joining("\n"));
    }

    private List<String> benchmarks(UUID caseId, Money amount) {
        List<Comparison.Measure> measures = evaluate.latest(caseId)
                .map(EvaluationView::comparison)
                .map(Comparison::benchmarks)
                .orElse(List.of());
        List<String> quoted = new ArrayList<>();
        for (Comparison.Measure measure : measures) {
            Anchor anchor = measure.anchor();
            if (!NOT_QUOTED.contains(anchor.kind()) && anchor.value().isPositive()) {
                quoted.add(anchor.name() + " " + anchor.value() + " (" + anchor.source() + ", " + anchor.date()
                        + (anchor.n() == null ? "" : ", n " + anchor.n()) + "); our offer is "
                        + amount.percentOf(anchor.value()) + "% of it");
            }
        }
        return quoted;
    }

    /** From what the case knows; a clinical argument is for people to add. */
    private static List<String> necessity(UUID caseId) {
        String serviceType = CaseFact.known(caseId).get(FactName.SERVICE_TYPE);
        if (serviceType == null) {
            return List.of();
        }
        return switch (serviceType) {
            case "EMERGENCY" ->
                List.of(
                        "Emergency care, judged as a prudent layperson saw it and without prior authorization (FED-SC-01)");
            case "POST_STABILIZATION" ->
                List.of("Care after stabilization that was part of the emergency visit (FED-SC-03)");
            case "AIR_AMBULANCE" -> List.of("Air transport that the patient could not choose or postpone (FED-SC-07)");
            default -> List.of();
        };
    }

    private static List<String> laws(CaseFile file) {
        List<String> laws = new ArrayList<>();
        if (file.regime() == Regime.FEDERAL_IDR) {
            laws.add(
                    "The parties may settle on any day of open negotiation; the agreed total becomes the out-of-network rate"
                            + " (45 CFR 149.510(b); FED-ON-02, FED-ON-13)");
            Deadline.latest(file.id(), ClockKind.IDR_INITIATION)
                    .ifPresent(
                            window -> laws.add("Without an agreement federal dispute resolution may be initiated from "
                                    + window.opensOn() + " to " + window.dueOn() + " (" + window.ruleId() + ")"));
            laws.add("The qualifying payment amount is considered and not presumed to be right (FED-DT-02, FED-DT-04)");
            laws.add("The patient's cost sharing does not change with what is agreed here (FED-BB-02, FED-BB-04)");
        } else if (file.regimeBecause() != null && file.regime() != Regime.DIRECT_NEGOTIATION) {
            laws.add("The price is settled under " + file.regime() + ": " + file.regimeBecause());
        }
        return laws;
    }

    /** Conditions of the standing offer that a counter does not take over. */
    private static String refused(UUID caseId) {
        return Offer.standing(caseId, Offer.Party.PAYER)
                .filter(offer -> offer.terms().givesUpRights())
                .map(offer -> "We do not agree to give up rights as your offer of " + offer.madeOn() + " asks.")
                .orElse(null);
    }

    private static String list(Collection<String> parts) {
        return parts.stream().map(part -> "- " + part).collect(Collectors.joining("\n"));
    }
}
