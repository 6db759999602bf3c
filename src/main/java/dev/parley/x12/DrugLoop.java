package dev.parley.x12;

import dev.parley.claim.ClaimForm.Drug;
import dev.parley.x12.Segment.Source;
import java.math.BigDecimal;

/** Loop 2410 of an 837: the drug behind a line. */
final class DrugLoop {
    private final Segment lin;
    private Segment ctp;
    private Segment prescription;
    private BigDecimal quantity;
    private String unit;

    DrugLoop(Segment lin) {
        this.lin = lin;
        ctp = lin.without("CTP");
        prescription = lin.without("REF");
    }

    void quantity(Segment segment, Elements elements) {
        ctp = segment;
        quantity = elements.quantity(segment, 4);
        unit = segment.element(5) == null ? null : Elements.part(elements.composite(segment, 5), 1);
    }

    void prescription(Segment ref) {
        prescription = ref;
    }

    Drug read() {
        String ndc = lin.element(3);
        return new Drug(ndc == null ? null : ndc.replace("-", ""), quantity, unit, prescription.element(2));
    }

    Source source(String property) {
        return switch (property) {
            case "quantity" -> ctp.source(4);
            case "unit" -> ctp.source(5);
            case "prescription" -> prescription.source(2);
            default -> lin.source(3);
        };
    }
}
