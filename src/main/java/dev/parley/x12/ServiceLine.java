package dev.parley.x12;

import dev.parley.claim.ClaimForm.PriorPayment;
import dev.parley.claim.NewClaim;
import dev.parley.money.Money;
import dev.parley.x12.Elements.Period;
import dev.parley.x12.Segment.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Loop 2400 of an 837: a professional (SV1) or an institutional (SV2) line with its drug and what other payers said. */
final class ServiceLine {
    private static final String USUAL_CODES = "HC";
    private static final int MOST_POINTERS = 4;

    private final Segment start;
    private final List<OtherDecision> decisions = new ArrayList<>();
    private Segment service;
    private boolean institutional;
    private Segment date;
    private Segment controlNumber;
    private List<String> procedure = List.of();
    private List<String> pointers = List.of();
    private Money charge;
    private Money nonCovered;
    private BigDecimal units;
    private Period period;
    private PartyLoop rendering;
    private PartyLoop facility;
    private DrugLoop drug;

    ServiceLine(Segment start) {
        this.start = start;
        date = start.without("DTP");
        controlNumber = start.without("REF");
    }

    boolean hasService() {
        return service != null;
    }

    boolean isInstitutional() {
        return institutional;
    }

    void service(Segment segment, Elements elements) {
        service = segment;
        institutional = segment.tag().equals("SV2");
        procedure = elements.composite(segment, institutional ? 2 : 1);
        charge = elements.requiredCharge(segment, institutional ? 3 : 2);
        units = elements.quantity(segment, unitsElement());
        if (institutional) {
            nonCovered = elements.amount(segment, 7);
        } else if (segment.element(7) != null) {
            pointers = elements.composite(segment, 7, MOST_POINTERS);
        }
        if (start == segment) {
            date = segment.without("DTP");
            controlNumber = segment.without("REF");
        }
    }

    private int unitsElement() {
        return institutional ? 5 : 4;
    }

    void date(Segment dtp, Elements elements) {
        if (dtp.has(1, "472")) {
            date = dtp;
            period = elements.period(dtp);
        } else if (dtp.has(1, "573") && !decisions.isEmpty()) {
            decisions.get(decisions.size() - 1).date(dtp, elements);
        }
    }

    void reference(Segment ref) {
        if (ref.has(1, "6R")) {
            controlNumber = ref;
        } else if (drug != null && (ref.has(1, "XZ") || ref.has(1, "VY"))) {
            drug.prescription(ref);
        }
    }

    void drug(Segment segment, Elements elements) {
        if (segment.tag().equals("LIN")) {
            drug = segment.has(2, "N4") ? new DrugLoop(segment) : drug;
        } else if (drug != null) {
            drug.quantity(segment, elements);
        }
    }

    /** SVD and the CAS behind it. */
    void decision(Segment segment, Elements elements) {
        if (segment.tag().equals("SVD")) {
            decisions.add(new OtherDecision(segment, elements));
        } else if (!decisions.isEmpty()) {
            decisions.get(decisions.size() - 1).adjust(segment, elements);
        }
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
        return service.source(institutional ? 2 : 1).part(2);
    }

    Source revenueSource() {
        return service.source(1);
    }

    /** A professional layout under an institutional tag: SV201 holds a procedure instead of a revenue code. */
    boolean isLaidOutProfessionally() {
        return institutional && service.raw(1).indexOf(service.componentSeparator()) >= 0;
    }

    boolean hasRevenueCode() {
        return service.element(1) != null;
    }

    boolean hasProcedure() {
        return Elements.part(procedure, 2) != null;
    }

    Period period(Period ofClaim) {
        return period == null ? ofClaim : period;
    }

    NewClaim.Line line(Period ofClaim, boolean namesRendering) {
        Period served = period(ofClaim);
        String qualifier = Elements.part(procedure, 1);
        return new NewClaim.Line(
                lineNumber(),
                Elements.part(procedure, 2),
                Elements.parts(procedure, 3, 6).stream()
                        .map(modifier -> modifier.toUpperCase(Locale.ROOT))
                        .toList(),
                institutional ? service.element(1) : null,
                charge,
                units,
                service.element(institutional ? 4 : 3),
                served == null ? null : served.from(),
                served == null ? null : served.to(),
                institutional ? null : service.element(5),
                USUAL_CODES.equals(qualifier) || !hasProcedure() ? null : qualifier,
                pointers.stream()
                        .filter(pointer -> pointer.matches("\\d{1,2}"))
                        .map(Integer::valueOf)
                        .toList(),
                nonCovered,
                controlNumber.element(2),
                namesRendering && rendering != null ? rendering.provider() : null,
                drug == null ? null : drug.read(),
                priorPayments());
    }

    private List<PriorPayment> priorPayments() {
        return decisions.stream().map(OtherDecision::read).toList();
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
            case "codeQualifier" -> service.source(institutional ? 2 : 1).part(1);
            case "revenueCode" -> revenueSource();
            case "modifiers" -> service.source(institutional ? 2 : 1).part(3 + Math.max(0, step.index()));
            case "units" -> service.source(unitsElement());
            case "unitType" -> service.source(unitsElement() - 1);
            case "serviceFrom", "serviceTo" -> date.source(3);
            case "placeOfService" -> service.source(5);
            case "diagnosisPointers" -> service.source(7).part(1 + Math.max(0, step.index()));
            case "nonCoveredCharge" -> service.source(7);
            case "controlNumber" -> controlNumber.source(2);
            case "renderingProvider" -> rendering.source(step.rest());
            case "drug" -> drug.source(step.rest());
            case "priorPayments" ->
                step.index() < 0
                        ? service.source()
                        : decisions.get(step.index()).source(step.rest());
            default -> service.source(institutional ? 3 : 2);
        };
    }
}
