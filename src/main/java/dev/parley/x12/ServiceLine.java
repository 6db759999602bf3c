package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.money.Money;
import dev.parley.x12.Elements.Period;
import dev.parley.x12.Segment.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Loop 2400 of an 837P. What other payers said of the line (SVD, CAS, DTP*573, AMT) is not part of it. */
final class ServiceLine {
    private final Segment start;
    private Segment service;
    private Segment date;
    private List<String> procedure = List.of();
    private Money charge;
    private BigDecimal units;
    private Period period;
    private PartyLoop rendering;
    private PartyLoop facility;

    ServiceLine(Segment start) {
        this.start = start;
        date = start.without("DTP");
    }

    boolean hasService() {
        return service != null;
    }

    void service(Segment sv1, Elements elements) {
        service = sv1;
        procedure = elements.composite(sv1, 1);
        charge = elements.requiredCharge(sv1, 2);
        units = elements.quantity(sv1, 4);
        if (start == sv1) {
            date = sv1.without("DTP");
        }
    }

    void date(Segment dtp, Elements elements) {
        date = dtp;
        period = elements.period(dtp);
    }

    void rendering(PartyLoop party) {
        rendering = party;
    }

    void facility(PartyLoop party) {
        facility = party;
    }

    PartyLoop rendering() {
        return rendering;
    }

    PartyLoop facility() {
        return facility;
    }

    Money charge() {
        return charge;
    }

    Source start() {
        return start.source(1);
    }

    Source procedureSource() {
        return service.source(1).part(2);
    }

    boolean hasProcedure() {
        return Elements.part(procedure, 2) != null;
    }

    Period period(Period ofClaim) {
        return period == null ? ofClaim : period;
    }

    NewClaim.Line line(Period ofClaim) {
        Period served = period(ofClaim);
        return new NewClaim.Line(
                lineNumber(),
                Elements.part(procedure, 2),
                Elements.parts(procedure, 3, 6).stream()
                        .map(modifier -> modifier.toUpperCase(Locale.ROOT))
                        .toList(),
                null,
                charge,
                units,
                service.element(3),
                served == null ? null : served.from(),
                served == null ? null : served.to(),
                service.element(5));
    }

    private Integer lineNumber() {
        String number = start.element(1);
        return start.tag().equals("LX") && number != null && number.matches("\\d{1,6}")
                ? Integer.valueOf(number)
                : null;
    }

    Source source(Constraints.Step step) {
        return switch (step.name()) {
            case "lineNumber" -> start.source(1);
            case "procedureCode" -> procedureSource();
            case "modifiers" -> service.source(1).part(3 + Math.max(0, step.index()));
            case "units" -> service.source(4);
            case "unitType" -> service.source(3);
            case "serviceFrom", "serviceTo" -> date.source(3);
            case "placeOfService" -> service.source(5);
            default -> service.source(2);
        };
    }
}
