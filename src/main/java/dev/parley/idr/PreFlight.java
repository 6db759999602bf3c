package dev.parley.idr;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.FactName;
import dev.parley.claim.Claim;
import dev.parley.document.Document;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.Law;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How each leg of eligibility stands today and what is behind it, without keeping or deciding anything. */
@ApplicationScoped
class PreFlight {
    private static final Map<EligibilityLeg, List<String>> FACTS = Map.of(
            EligibilityLeg.SCOPE,
            List.of(
                    FactName.SERVICE_TYPE,
                    FactName.FACILITY_TYPE,
                    FactName.FACILITY_NETWORK,
                    FactName.PROVIDER_NETWORK),
            EligibilityLeg.PLAN,
            List.of(FactName.PLAN_FUNDING),
            EligibilityLeg.FORUM,
            List.of(FactName.STATE, FactName.PLAN_STATE, FactName.OPT_IN, FactName.RULED_FORUM),
            EligibilityLeg.WAIVER,
            List.of(FactName.NOTICE_AND_CONSENT, FactName.SPECIALTY, FactName.SERVICE_TYPE),
            EligibilityLeg.PARTIES,
            List.of(FactName.PAYER, FactName.PLAN_FUNDING));
    private static final Map<EligibilityLeg, List<ClockKind>> CLOCKS = Map.of(
            EligibilityLeg.NEGOTIATION,
            List.of(ClockKind.OPEN_NEGOTIATION_END),
            EligibilityLeg.WINDOW,
            List.of(ClockKind.IDR_INITIATION, ClockKind.IDR_INITIATION_AFTER_COOLING_OFF, ClockKind.RESUBMISSION),
            EligibilityLeg.SUSPENSION,
            List.of(ClockKind.COOLING_OFF_END));

    /** Words in the kinds of the papers that show a leg. */
    private static final Map<EligibilityLeg, List<String>> PAPERS = Map.of(
            EligibilityLeg.PLAN, List.of("plan", "card"),
            EligibilityLeg.NEGOTIATION, List.of("notice", "negotiation"),
            EligibilityLeg.WAIVER, List.of("consent", "waiver"),
            EligibilityLeg.SUSPENSION, List.of("determination"),
            EligibilityLeg.PARTIES, List.of("remittance", "eob", "835"));

    private final CheckEligibility check;
    private final Law law;
    private final Clock clock;

    PreFlight(CheckEligibility check, Law law, Clock clock) {
        this.check = check;
        this.law = law;
        this.clock = clock;
    }

    /** Something on file that a leg stands on. */
    public record Behind(
            @Schema(description = "FACT, DOCUMENT, CLOCK, DISPUTE or CLAIM") Source source,
            @Schema(description = "The name of the fact, the kind of the document or clock, or a number") String name,
            String says,
            @Schema(description = "The row, where it has one") UUID id,
            @Schema(description = "Of a document's content") String sha256) {
        /** Where it is kept. */
        public enum Source {
            FACT,
            DOCUMENT,
            CLOCK,
            DISPUTE,
            CLAIM
        }
    }

    /** A leg and everything behind it. */
    public record Leg(
            EligibilityLeg leg,
            LegFinding.Finding finding,
            String because,
            List<String> rules,
            @Schema(description = "Empty when nothing on file shows it") List<Behind> behind) {}

    /** All legs on a day. */
    public record PreFlightView(
            UUID caseId,
            LocalDate on,
            @Schema(description = "Whether somebody may attest: no leg fails or is missing") boolean mayAttest,
            @Schema(description = "Legs that can be attested over only with a reason") List<EligibilityLeg> needReason,
            LocalDate windowOpens,
            LocalDate windowCloses,
            List<Leg> legs) {}

    PreFlightView of(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        LocalDate today = LocalDate.now(clock);
        EligibilityFacts facts = check.facts(file, today);
        List<LegFinding> findings = check.decide(facts, law).outcome();
        FilingWindow window = facts.window();
        return new PreFlightView(
                caseId,
                today,
                findings.stream().noneMatch(LegFinding::forbids),
                findings.stream().filter(LegFinding::warns).map(LegFinding::leg).toList(),
                window == null ? null : window.opens(),
                window == null ? null : window.due(),
                legs(file, facts, findings));
    }

    private static List<Leg> legs(CaseFile file, EligibilityFacts facts, List<LegFinding> findings) {
        Map<String, CaseFact> known = CaseFact.history(file.id()).stream()
                .collect(Collectors.toMap(fact -> fact.view().name(), fact -> fact, (earlier, later) -> later));
        List<Document.DocumentView> papers = Document.of(file.id());
        List<Deadline> clocks = Deadline.of(file.id());
        return findings.stream()
                .map(finding -> {
                    List<Behind> behind = new ArrayList<>();
                    EligibilityLeg leg = finding.leg();
                    FACTS.getOrDefault(leg, List.of()).stream()
                            .filter(known::containsKey)
                            .forEach(name -> behind.add(behind(known.get(name))));
                    papers.stream()
                            .filter(paper ->
                                    PAPERS.getOrDefault(leg, List.of()).stream().anyMatch(paper.kind()::contains))
                            .forEach(paper -> behind.add(new Behind(
                                    Behind.Source.DOCUMENT, paper.kind(), null, paper.id(), paper.sha256())));
                    clocks.stream()
                            .filter(running ->
                                    CLOCKS.getOrDefault(leg, List.of()).contains(running.kind()))
                            .forEach(running -> behind.add(behind(running)));
                    others(leg, file, facts).forEach(behind::add);
                    return new Leg(leg, finding.finding(), finding.because(), finding.rules(), List.copyOf(behind));
                })
                .toList();
    }

    private static Behind behind(CaseFact fact) {
        CaseFact.FactView view = fact.view();
        return new Behind(
                Behind.Source.FACT,
                view.name(),
                view.value() + ", " + view.source() + ": " + view.evidence(),
                fact.id(),
                null);
    }

    private static Behind behind(Deadline running) {
        return new Behind(
                Behind.Source.CLOCK,
                running.kind().name(),
                "from " + running.triggerDate() + " to " + running.dueOn() + " (" + running.ruleId() + "), "
                        + running.state(),
                running.id(),
                null);
    }

    private static Stream<Behind> others(EligibilityLeg leg, CaseFile file, EligibilityFacts facts) {
        return switch (leg) {
            case SUSPENSION ->
                facts.suspendedBy().stream()
                        .map(number -> new Behind(Behind.Source.DISPUTE, number, "suspends the item", null, null));
            case PARTIES -> {
                Claim claim = file.claim();
                yield Stream.of(new Behind(
                        Behind.Source.CLAIM,
                        claim.claimNumber(),
                        "billed by " + claim.billingProvider().view().npi() + " to "
                                + (file.payerName() == null ? "an unknown payer" : file.payerName()),
                        claim.id(),
                        null));
            }
            case BATCHING ->
                Stream.of(new Behind(
                        Behind.Source.CLAIM, file.claimNumber(), facts.lines() + " lines", file.claimId(), null));
            default -> Stream.of();
        };
    }
}
