package dev.parley.idr;

import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.BenchmarkKind;
import dev.parley.benchmark.BenchmarkSheet;
import dev.parley.benchmark.Use;
import dev.parley.benchmark.Venue;
import dev.parley.casefile.CaseBenchmarks;
import dev.parley.casefile.CaseFile;
import dev.parley.document.Document;
import dev.parley.idr.ProhibitedAmounts.Prohibited;
import dev.parley.idr.ProhibitedFactors.Factor;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Looks through a brief and its attachments for what an entity must not weigh, as words and as numbers (FED-DT-03). */
@ApplicationScoped
class CheckBrief {
    private final CaseBenchmarks benchmarks;

    CheckBrief(CaseBenchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    /** A document of the case that goes with the brief. */
    @Schema(name = "BriefAttachment")
    public record Attached(
            @NotNull UUID documentId,
            @Size(max = 500) @Schema(
                            description =
                                    "What you found on looking through what cannot be read here, such as pictures; needed for those only, and kept with the brief under your name")
                    String lookedThrough) {}

    /** An attachment that was looked at: what of it could not be read, and what a person says of that. */
    record Looked(UUID documentId, String sha256, List<String> unreadable, String lookedThrough) {}

    /** What was found, and in which papers. */
    record Checked(Report report, List<Looked> papers) {}

    /** What was found where. */
    @Schema(name = "BriefFinding")
    public record Finding(
            @Schema(description = "Such as: brief, paragraph 2; or attachment 1, page 3") String where,
            @Schema(description = "As it stands there") String words,
            Factor factor,
            @Schema(description = "What the number is, where one was found") String amount) {}

    /** The outcome of the check. */
    @Schema(name = "BriefReport")
    public record Report(
            @Schema(description = "Nothing was found, and everything could be read or was looked through")
                    boolean clean,
            List<Finding> findings,
            @Schema(description = "What cannot be read and nobody has looked through") List<String> unreadable,
            @Schema(description = "Against how many amounts its numbers were held") int amounts) {}

    Checked check(Dispute dispute, String text, List<Attached> attachments, Collection<Money> offers) {
        ProhibitedAmounts amounts = amounts(dispute, offers);
        List<Finding> findings = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        List<Looked> papers = new ArrayList<>();
        if (text != null) {
            findings.addAll(in("brief", text, amounts));
        }
        for (int i = 0; i < attachments.size(); i++) {
            Attached one = attachments.get(i);
            Document paper = Document.byId(dispute.caseId(), one.documentId());
            String where = "attachment " + (i + 1) + " (" + paper.kind() + ")";
            PaperText read = PaperText.of(paper.mediaType(), paper.content());
            read.parts().forEach(part -> findings.addAll(in(where + ", " + part.place(), part.text(), amounts)));
            if (one.lookedThrough() == null || one.lookedThrough().isBlank()) {
                read.unreadable().forEach(what -> unreadable.add(where + " " + what));
            }
            papers.add(new Looked(paper.id(), paper.sha256(), read.unreadable(), one.lookedThrough()));
        }
        boolean clean = findings.isEmpty() && unreadable.isEmpty();
        return new Checked(
                new Report(clean, findings, unreadable, amounts.amounts().size()), papers);
    }

    /** Paragraph by paragraph; a table stays in one piece where no line between its rows is empty. */
    static List<Finding> in(String where, String text, ProhibitedAmounts amounts) {
        List<Finding> findings = new ArrayList<>();
        String[] paragraphs = text.split("\\R\\s*\\R");
        for (int i = 0; i < paragraphs.length; i++) {
            String place = paragraphs.length == 1 ? where : where + ", paragraph " + (i + 1);
            ProhibitedFactors.in(paragraphs[i])
                    .forEach(found -> findings.add(new Finding(place, found.words(), found.factor(), null)));
            amounts.in(paragraphs[i])
                    .forEach(found -> findings.add(new Finding(place, found.words(), found.factor(), found.what())));
        }
        return findings;
    }

    /** The forbidden amounts of all cases of the dispute, beside those that may be said. */
    ProhibitedAmounts amounts(Dispute dispute, Collection<Money> offers) {
        List<Prohibited> prohibited = new ArrayList<>();
        Set<Money> lawful = new HashSet<>(offers);
        Set<String> codes = new HashSet<>();
        for (Dispute one : dispute.together()) {
            CaseFile file = CaseFile.byId(one.caseId());
            BenchmarkSheet sheet = benchmarks.of(file.id(), CaseBenchmarks.Said.NOTHING);
            sheet.lines().forEach(line -> line(line, prohibited, lawful, codes));
            total(sheet, BenchmarkKind.BILLED_CHARGE, "the billed charge of the claim", prohibited);
            total(sheet, BenchmarkKind.MEDICARE, "the Medicare amount of the claim", prohibited);
            Stream.of(file.qualifyingPayment(), file.paid(), file.patientResponsibility())
                    .filter(Objects::nonNull)
                    .forEach(lawful::add);
        }
        DisputeItem.together(dispute).forEach(item -> {
            item.qualifyingPayment().ifPresent(lawful::add);
            item.ownOffer().ifPresent(lawful::add);
            item.payerOffer().ifPresent(lawful::add);
        });
        return new ProhibitedAmounts(List.copyOf(prohibited), Set.copyOf(lawful), Set.copyOf(codes));
    }

    private static void line(
            BenchmarkSheet.Line line, List<Prohibited> prohibited, Set<Money> lawful, Set<String> codes) {
        if (line.code() != null) {
            codes.add(line.code());
        }
        for (Benchmark number : line.benchmarks()) {
            if (number.value() == null) {
                continue;
            }
            if (number.kind().at(Venue.FEDERAL_IDR) == Use.NO) {
                String what = number.label() + " of line " + line.number();
                prohibited.add(new Prohibited(number.value(), what, factor(number.kind())));
                perUnit(number.value(), line.units(), what, factor(number.kind()), prohibited);
            } else if (number.kind().at(Venue.FEDERAL_IDR) == Use.YES) {
                lawful.add(number.value());
            }
        }
    }

    /** The price of one unit gives the whole away. */
    private static void perUnit(
            Money amount, BigDecimal units, String what, Factor factor, List<Prohibited> prohibited) {
        if (units != null && units.compareTo(BigDecimal.ONE) > 0) {
            Money one = new Money(amount.dollars().divide(units, 2, RoundingMode.HALF_UP));
            prohibited.add(new Prohibited(one, what + ", for one unit", factor));
        }
    }

    private static void total(BenchmarkSheet sheet, BenchmarkKind kind, String what, List<Prohibited> prohibited) {
        List<Money> values = sheet.lines().stream()
                .flatMap(line -> line.benchmarks().stream())
                .filter(number -> number.kind() == kind && number.value() != null)
                .map(Benchmark::value)
                .toList();
        if (values.size() > 1) {
            prohibited.add(new Prohibited(Money.sum(values), what, factor(kind)));
        }
    }

    private static Factor factor(BenchmarkKind kind) {
        return switch (kind) {
            case MEDICARE -> Factor.PUBLIC_PAYER;
            case CHARGE_PERCENTILE -> Factor.USUAL_AND_CUSTOMARY;
            default -> Factor.BILLED_WITHOUT_THE_ACT;
        };
    }
}
