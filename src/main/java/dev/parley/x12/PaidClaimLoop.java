package dev.parley.x12;

import dev.parley.money.Money;
import dev.parley.remittance.NewRemittance.PaidClaim;
import dev.parley.x12.Segment.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Loop 2100 of an 835 with its lines. */
final class PaidClaimLoop {
    private static final int[] INPATIENT_REMARKS = {5, 20, 21, 22, 23};
    private static final int[] OUTPATIENT_REMARKS = {3, 4, 5, 6, 7};

    /** CLP02: processed and forwarded to another payer. */
    private static final Set<String> FORWARDED = Set.of("19", "20", "21");

    private final Segment clp;
    private final Elements elements;
    private final Problems problems;
    private final Money charge;
    private final Money paid;
    private final Money patientResponsibility;
    private final PayerAdjustments adjustments = new PayerAdjustments();
    private final List<String> remarks = new ArrayList<>();
    private final List<Source> remarkSources = new ArrayList<>();
    private final List<PaidLineLoop> lines = new ArrayList<>();
    private Segment start;
    private Segment member;
    private LocalDate begun;
    private int segments;

    PaidClaimLoop(Segment clp, Elements elements, Problems problems) {
        this.clp = clp;
        this.elements = elements;
        this.problems = problems;
        elements.require(clp, 1);
        elements.require(clp, 2);
        charge = elements.requiredAmount(clp, 3);
        paid = elements.requiredAmount(clp, 4);
        patientResponsibility = elements.amount(clp, 5);
        start = clp.without("DTM");
    }

    Money charge() {
        return charge;
    }

    Money paid() {
        return paid;
    }

    void segment(Segment segment) {
        if (++segments > TransactionContent.MOST_SEGMENTS_OF_A_CLAIM) {
            problems.error(clp.source(1), "claim-too-long", "The claim has more segments than are read of one");
            return;
        }
        PaidLineLoop line = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        switch (segment.tag()) {
            case "SVC" -> lines.add(new PaidLineLoop(segment, elements));
            case "CAS" -> {
                if (line == null) {
                    adjustments.take(segment, elements);
                } else {
                    line.adjust(segment);
                }
            }
            case "DTM" -> date(segment, line);
            case "NM1" -> name(segment);
            case "MIA" -> remarks(segment, INPATIENT_REMARKS);
            case "MOA" -> remarks(segment, OUTPATIENT_REMARKS);
            default -> {
                if (line != null && segment.tag().equals("AMT")) {
                    line.amount(segment);
                } else if (line != null && segment.tag().equals("LQ")) {
                    line.remark(segment);
                }
            }
        }
    }

    /** Whose number it is; what a payer corrects in a name, and whom it passed the claim on to, is for a person to see. */
    private void name(Segment nm1) {
        if (nm1.has(1, "74")) {
            problems.warning(
                    nm1.source(1),
                    "patient-corrected",
                    "The payer corrects the name or number of the patient or insured");
        } else if (nm1.has(1, "QC") || nm1.has(1, "IL") && member == null) {
            member = nm1.element(9) == null ? member : nm1;
        } else if (nm1.has(1, "TT")) {
            problems.warning(nm1.source(1), "claim-crossed-over", "The payer passed the claim on to another payer");
        }
    }

    private void date(Segment dtm, PaidLineLoop line) {
        switch (dtm.raw(1).strip()) {
            case "232" -> {
                start = dtm;
                begun = elements.date(dtm, 2);
            }
            case "233" -> elements.date(dtm, 2); // not kept, but a broken one is told
            default -> {
                if (line != null) {
                    line.date(dtm);
                }
            }
        }
    }

    private void remarks(Segment segment, int[] places) {
        for (int place : places) {
            if (segment.element(place) != null) {
                remarks.add(segment.element(place));
                remarkSources.add(segment.source(place));
            }
        }
    }

    PaidClaim read() {
        if (FORWARDED.contains(clp.raw(2).strip())) {
            problems.warning(
                    clp.source(2),
                    "claim-crossed-over",
                    "The payer passed the claim on to another payer (status %s)".formatted(clp.element(2)));
        }
        BigDecimal adjusted = lines.stream().map(PaidLineLoop::adjusted).reduce(adjustments.sum(), BigDecimal::add);
        if (charge != null && paid != null) {
            BigDecimal due = charge.dollars().subtract(adjusted);
            if (due.compareTo(paid.dollars()) != 0) {
                problems.warning(
                        clp.source(4),
                        "claim-out-of-balance",
                        "CLP04 is %s, CLP03 less every CAS is $%s".formatted(paid, due.toPlainString()));
            }
        }
        return new PaidClaim(
                clp.element(1),
                clp.element(7),
                clp.element(2),
                charge,
                paid,
                patientResponsibility,
                clp.element(6),
                begun == null ? firstServed() : begun,
                adjustments.taken(),
                remarks,
                lines.stream().map(line -> line.read(problems)).toList(),
                member == null ? null : member.element(9));
    }

    private LocalDate firstServed() {
        return lines.stream()
                .map(PaidLineLoop::served)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    Source source(Constraints.Step step) {
        return switch (step.name()) {
            case "claimNumber" -> clp.source(1);
            case "statusCode" -> clp.source(2);
            case "charge" -> clp.source(3);
            case "paid" -> clp.source(4);
            case "patientResponsibility" -> clp.source(5);
            case "filingIndicator" -> clp.source(6);
            case "payerControlNumber" -> clp.source(7);
            case "serviceFrom" -> start.source(2);
            case "memberId" -> member.source(9);
            case "adjustments" -> adjustments.source(step, clp);
            case "remarkCodes" -> remarkSources.get(Math.max(0, step.index()));
            default ->
                step.index() < 0 ? clp.source(1) : lines.get(step.index()).source(Constraints.Step.of(step.rest()));
        };
    }
}
