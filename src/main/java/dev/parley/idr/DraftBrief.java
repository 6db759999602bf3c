package dev.parley.idr;

import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.BenchmarkKind;
import dev.parley.casefile.CaseBenchmarks;
import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.FactName;
import dev.parley.claim.Claim;
import dev.parley.money.Money;
import dev.parley.negotiation.Offer;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ServiceType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Drafts a brief from nothing but the factors that an entity weighs (FED-DT-02; 45 CFR 149.510(c)(4)(iii)), each with its
 * sources. What no record tells becomes a question to a person; nothing is made up.
 */
@ApplicationScoped
class DraftBrief {
    private final CaseBenchmarks benchmarks;
    private final CheckBrief check;

    DraftBrief(CaseBenchmarks benchmarks, CheckBrief check) {
        this.benchmarks = benchmarks;
        this.check = check;
    }

    /** What an entity weighs. */
    @Schema(name = "BriefFactor")
    public enum Factor {
        QUALIFYING_PAYMENT,
        TRAINING_AND_OUTCOMES,
        MARKET_SHARE,
        ACUITY,
        FACILITY,
        CONTRACTING,
        AIR_AMBULANCE
    }

    /** Where a statement comes from. */
    @Schema(name = "BriefSource")
    public record Source(String what, String reference) {}

    /** One factor: what can be said from the records, and what a person should add. */
    @Schema(name = "BriefSection")
    public record Section(
            Factor factor,
            String title,
            @Schema(description = "Empty where the records say nothing of it") String text,
            List<Source> sources,
            List<String> questions) {}

    /** A draft to be worked on. */
    @Schema(name = "BriefDraft")
    public record Draft(
            String ruleId,
            List<Section> sections,
            @Schema(description = "The sections that say something, as one text") String text,
            @Schema(description = "The outcome of the check of that text") CheckBrief.Report report) {}

    Draft of(Dispute dispute) {
        List<Section> sections = new ArrayList<>();
        List<DisputeItem> items = DisputeItem.together(dispute);
        CaseFile file = CaseFile.byId(dispute.caseId());
        Map<String, String> facts = CaseFact.known(file.id());
        sections.add(qualifyingPayment(items));
        sections.add(acuity(items, file, facts));
        sections.add(training(facts));
        sections.add(
                new Section(
                        Factor.MARKET_SHARE,
                        "Market shares",
                        "",
                        List.of(),
                        List.of(
                                "What share of the market do the provider and the payer hold in the region, by which source?")));
        sections.add(facility(facts));
        sections.add(contracting(dispute, file));
        if (ServiceType.AIR_AMBULANCE.name().equals(facts.get(FactName.SERVICE_TYPE))) {
            sections.add(new Section(
                    Factor.AIR_AMBULANCE,
                    "Air ambulance",
                    "",
                    List.of(),
                    List.of(
                            "Which vehicle flew, with what clinical capability?",
                            "How densely is the point of pick-up populated?")));
        }
        String text = sections.stream()
                .filter(section -> !section.text().isEmpty())
                .map(section -> section.title() + "\n" + section.text())
                .collect(Collectors.joining("\n\n"));
        return new Draft(
                "FED-DT-02",
                sections,
                text,
                check.check(dispute, text, List.of(), List.of()).report());
    }

    private static Section qualifyingPayment(List<DisputeItem> items) {
        List<String> sentences = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            DisputeItem item = items.get(i);
            DisputeItemView view = item.view();
            String name = "Item " + (i + 1) + ", " + named(view);
            if (view.qualifyingPayment() == null) {
                questions.add("What is the qualifying payment amount of " + name + "? The payer owes it (FED-OF-02)");
                continue;
            }
            sources.add(new Source(
                    "qualifying payment amount of " + name, "disclosed by the payer, case " + view.caseNumber()));
            String offered = view.ownOffer() == null
                    ? ""
                    : "; the offer is " + view.ownOffer() + ", which is " + view.ownPercentOfQpa() + " percent of it";
            sentences.add(name + ": the plan states a qualifying payment amount of " + view.qualifyingPayment()
                    + offered + ".");
        }
        return new Section(
                Factor.QUALIFYING_PAYMENT,
                "Qualifying payment amounts and offers",
                String.join("\n", sentences),
                sources,
                questions);
    }

    private static String named(DisputeItemView item) {
        String code = item.code() == null ? "the bundled services" : "service code " + item.code();
        String modifiers = item.modifiers().isEmpty() ? "" : " with modifiers " + String.join(", ", item.modifiers());
        return code + modifiers + " on " + item.servedOn();
    }

    private static Section acuity(List<DisputeItem> items, CaseFile file, Map<String, String> facts) {
        Claim claim = file.claim();
        List<Source> sources = new ArrayList<>();
        String type = facts.get(FactName.SERVICE_TYPE);
        String kind = type == null ? "The services" : "These were " + words(type) + " services; they";
        sources.add(new Source("services furnished", "claim " + claim.claimNumber()));
        if (type != null) {
            sources.add(
                    new Source("type of service", "fact " + FactName.SERVICE_TYPE + " of case " + file.caseNumber()));
        }
        String place = claim.placeOfService() == null ? "" : " at place of service " + claim.placeOfService();
        return new Section(
                Factor.ACUITY,
                "Acuity of the patient and complexity of the service",
                kind + " comprised " + items.size() + (items.size() == 1 ? " item" : " items") + place + ".",
                sources,
                List.of("Which findings in the record show how ill the patient was and how complex the service?"));
    }

    private static Section training(Map<String, String> facts) {
        String specialty = facts.get(FactName.SPECIALTY);
        return new Section(
                Factor.TRAINING_AND_OUTCOMES,
                "Training, experience, quality and outcomes",
                specialty == null ? "" : "The service was furnished in the specialty of " + words(specialty) + ".",
                specialty == null ? List.of() : List.of(new Source("specialty", "fact " + FactName.SPECIALTY)),
                List.of("Which training, experience, quality measures and outcomes can be shown, and by which paper?"));
    }

    private static Section facility(Map<String, String> facts) {
        String type = facts.get(FactName.FACILITY_TYPE);
        return new Section(
                Factor.FACILITY,
                "Teaching status, case mix and scope of services of the facility",
                type == null ? "" : "The services were furnished at a facility of the kind: " + words(type) + ".",
                type == null ? List.of() : List.of(new Source("kind of facility", "fact " + FactName.FACILITY_TYPE)),
                List.of("Is it a teaching facility, with which case mix and which scope of services?"));
    }

    /** Good-faith efforts, and contracted rates of the last four plan years. */
    private Section contracting(Dispute dispute, CaseFile file) {
        List<String> sentences = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        Optional<Deadline> negotiation = Deadline.latest(file.id(), ClockKind.OPEN_NEGOTIATION_END);
        negotiation.ifPresent(period -> {
            sentences.add("Open negotiation was begun on " + period.triggerDate() + " and lasted until "
                    + period.dueOn() + ".");
            sources.add(new Source("open negotiation", period.ruleId() + ", clock " + period.id()));
        });
        long ours = Offer.count("caseId = ?1 and party = ?2", file.id(), Offer.Party.PROVIDER);
        long theirs = Offer.count("caseId = ?1 and party = ?2", file.id(), Offer.Party.PAYER);
        if (ours + theirs > 0) {
            sentences.add("In it the provider made " + ours + " and the payer " + theirs + " proposals.");
            sources.add(new Source("proposals", "offers of case " + file.caseNumber()));
        }
        for (Dispute one : dispute.together()) {
            benchmarks.of(one.caseId(), CaseBenchmarks.Said.NOTHING).lines().forEach(line -> line.benchmarks().stream()
                    .filter(number -> number.kind() == BenchmarkKind.IN_NETWORK_RATES && number.value() != null)
                    .forEach(number -> published(line.code(), number, sentences, sources)));
        }
        return new Section(
                Factor.CONTRACTING,
                "Efforts to contract, and contracted rates of the last four plan years",
                String.join("\n", sentences),
                sources,
                List.of(
                        "Which contracts were proposed or held between the parties in the last four plan years, at which rates?"));
    }

    private static void published(String code, Benchmark rate, List<String> sentences, List<Source> sources) {
        Money value = rate.value();
        sentences.add("For service code " + code + " published in-network rates have a median of " + value + ".");
        sources.add(new Source("in-network rates of " + code, rate.source() + ", " + rate.asOf()));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
