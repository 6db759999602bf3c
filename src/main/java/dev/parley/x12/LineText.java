package dev.parley.x12;

import dev.parley.claim.ClaimForm.Adjustment;
import dev.parley.claim.ClaimForm.Drug;
import dev.parley.claim.ClaimForm.PriorPayment;
import dev.parley.claim.NewClaim;
import dev.parley.x12.X12Text.Composite;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Writes loop 2400 of an 837. */
final class LineText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int MODIFIERS = 4;
    private static final int REASONS_OF_A_SEGMENT = 6;

    private final X12Text text;
    private final PartyText parties;
    private final boolean institutional;

    LineText(X12Text text, PartyText parties, boolean institutional) {
        this.text = text;
        this.parties = parties;
        this.institutional = institutional;
    }

    void write(int number, NewClaim.Line line) {
        text.segment("LX", line.lineNumber() == null ? number : line.lineNumber());
        String charge = line.charge().dollars().toPlainString();
        String unitType = line.unitType() == null && line.units() != null ? "UN" : line.unitType();
        if (institutional) {
            text.segment(
                    "SV2",
                    line.revenueCode(),
                    procedure(line),
                    charge,
                    unitType,
                    plain(line.units()),
                    null,
                    line.nonCoveredCharge() == null
                            ? null
                            : line.nonCoveredCharge().dollars().toPlainString());
        } else {
            text.segment(
                    "SV1",
                    procedure(line),
                    charge,
                    unitType,
                    plain(line.units()),
                    line.placeOfService(),
                    null,
                    line.diagnosisPointers().isEmpty()
                            ? null
                            : X12Text.composite(line.diagnosisPointers().toArray()));
        }
        boolean oneDay = line.serviceTo().equals(line.serviceFrom());
        text.segment(
                "DTP",
                "472",
                oneDay ? "D8" : "RD8",
                oneDay ? DAY.format(line.serviceFrom()) : ClaimText.range(line.serviceFrom(), line.serviceTo()));
        if (line.controlNumber() != null) {
            text.segment("REF", "6R", line.controlNumber());
        }
        drug(line.drug());
        parties.provider("82", "PE", line.renderingProvider());
        line.priorPayments().forEach(paid -> decision(line, paid));
    }

    private static Composite procedure(NewClaim.Line line) {
        if (line.procedureCode() == null) {
            return null;
        }
        List<Object> parts = new ArrayList<>();
        parts.add(line.codeQualifier() == null ? "HC" : line.codeQualifier());
        parts.add(line.procedureCode());
        line.modifiers().stream().limit(MODIFIERS).forEach(parts::add);
        return X12Text.composite(parts.toArray());
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private void drug(Drug drug) {
        if (drug == null) {
            return;
        }
        text.segment("LIN", null, "N4", drug.ndc());
        if (drug.quantity() != null || drug.unit() != null) {
            text.segment("CTP", null, null, null, plain(drug.quantity()), drug.unit());
        }
        if (drug.prescription() != null) {
            text.segment("REF", "XZ", drug.prescription());
        }
    }

    private void decision(NewClaim.Line line, PriorPayment paid) {
        text.segment(
                "SVD",
                paid.payerId(),
                paid.paid().dollars().toPlainString(),
                procedure(line),
                line.revenueCode(),
                plain(paid.units()));
        adjustments(text, paid.adjustments());
        if (paid.paidOn() != null) {
            text.segment("DTP", "573", "D8", DAY.format(paid.paidOn()));
        }
    }

    /** A CAS for each run of reasons of one group. */
    static void adjustments(X12Text text, List<Adjustment> adjustments) {
        for (int from = 0; from < adjustments.size(); ) {
            String group = adjustments.get(from).group();
            List<Object> elements = new ArrayList<>(List.of(group));
            int to = from;
            while (to < adjustments.size()
                    && to - from < REASONS_OF_A_SEGMENT
                    && adjustments.get(to).group().equals(group)) {
                Adjustment one = adjustments.get(to++);
                elements.add(one.reason());
                elements.add(one.amount().dollars().toPlainString());
                elements.add(plain(one.quantity()));
            }
            text.segment("CAS", elements.toArray());
            from = to;
        }
    }
}
