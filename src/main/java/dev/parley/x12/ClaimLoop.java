package dev.parley.x12;

import dev.parley.claim.ClaimType;
import dev.parley.claim.NewClaim;
import dev.parley.money.Money;
import dev.parley.x12.Elements.Period;
import dev.parley.x12.Segment.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Loop 2300 of an 837P with its lines. What other payers said (loops 2320 and 2330) is not part of it. */
final class ClaimLoop {
    private static final Set<String> DIAGNOSES = Set.of("ABK", "ABF", "BK", "BF");

    private final Segment clm;
    private final Elements elements;
    private final Problems problems;
    private final Money charge;
    private final List<String> facilityCode;
    private final List<String> diagnoses = new ArrayList<>();
    private final List<Source> diagnosisSources = new ArrayList<>();
    private final List<ServiceLine> lines = new ArrayList<>();
    private Segment originalReference;
    private Period period;
    private PartyLoop rendering;
    private PartyLoop facility;
    private boolean amongOtherPayers;
    private int segments;

    ClaimLoop(Segment clm, Elements elements, Problems problems) {
        this.clm = clm;
        this.elements = elements;
        this.problems = problems;
        elements.require(clm, 1);
        charge = elements.requiredCharge(clm, 2);
        facilityCode = elements.composite(clm, 5);
        originalReference = clm.without("REF");
    }

    /** Whether the claim takes one more segment. */
    boolean takesAnother() {
        boolean takes = ++segments <= TransactionContent.MOST_SEGMENTS_OF_A_CLAIM;
        if (!takes) {
            problems.error(source(), "claim-too-long", "The claim has more segments than are read of one");
        }
        return takes;
    }

    /** An SBR has come: the names that follow belong to another payer's loop, if they have no NPI. */
    void otherPayer() {
        amongOtherPayers = true;
    }

    boolean isAmongOtherPayers() {
        return amongOtherPayers;
    }

    boolean hasLines() {
        return !lines.isEmpty();
    }

    Money charge() {
        return charge;
    }

    Source source() {
        return clm.source(1);
    }

    int position() {
        return clm.position();
    }

    void line(Segment lx) {
        lines.add(new ServiceLine(lx));
    }

    void service(Segment sv1) {
        if (lines.isEmpty() || lastLine().hasService()) {
            lines.add(new ServiceLine(sv1)); // some leave the LX out
        }
        lastLine().service(sv1, elements);
    }

    private ServiceLine lastLine() {
        return lines.get(lines.size() - 1);
    }

    void date(Segment dtp) {
        if (hasLines() && dtp.has(1, "472")) {
            lastLine().date(dtp, elements);
        } else if (!hasLines() && (dtp.has(1, "472") || dtp.has(1, "434") && period == null)) {
            period = elements.period(dtp);
        }
    }

    void reference(Segment ref) {
        if (ref.has(1, "F8") && !amongOtherPayers && !hasLines()) {
            originalReference = ref;
        }
    }

    void diagnoses(Segment hi) {
        for (int number = 1; number <= hi.elements().size(); number++) {
            List<String> code = elements.composite(hi, number);
            if (!DIAGNOSES.contains(code.get(0))) {
                continue;
            }
            Source at = hi.source(number);
            if (Elements.part(code, 2) == null) {
                problems.warning(at, "diagnosis-missing", at.element() + " names no diagnosis code");
            } else {
                diagnoses.add(Elements.part(code, 2).replace(".", ""));
                diagnosisSources.add(at.part(2));
            }
        }
    }

    void rendering(PartyLoop party) {
        if (hasLines()) {
            lastLine().rendering(party);
        } else if (!amongOtherPayers || party.npi() != null) {
            rendering = party;
        }
    }

    void facility(PartyLoop party) {
        if (hasLines()) {
            lastLine().facility(party);
        } else if (!amongOtherPayers || party.isNamed()) {
            facility = party;
        }
    }

    /** The claim as far as it can be read, or null when it lacks what a claim is made of. */
    NewClaim read(Hierarchy parties, Segment bht, LocalDate receivedOn) {
        if (!isWhole(parties)) {
            return null;
        }
        warnOfGaps(parties);
        rendering = rendering == null ? ofLines(ServiceLine::rendering, "rendering-providers-differ") : rendering;
        facility = facility == null ? ofLines(ServiceLine::facility, "service-facilities-differ") : facility;
        if (rendering != null && rendering.npi() == null) {
            problems.warning(rendering.source(), "npi-missing", "The rendering provider has no NPI and is left out");
            rendering = null;
        }
        return new NewClaim(
                clm.element(1),
                ClaimType.PROFESSIONAL,
                Elements.part(facilityCode, 3),
                originalReference.element(2),
                charge,
                Elements.part(facilityCode, 1),
                billSent(bht, receivedOn),
                parties.billingProvider(),
                rendering == null ? null : rendering.provider(),
                facility == null ? null : facility.facility(),
                parties.payer(),
                parties.plan(),
                parties.patient(elements),
                diagnoses,
                lines.stream().map(line -> line.line(period)).toList(),
                null);
    }

    private boolean isWhole(Hierarchy parties) {
        boolean whole = true;
        if (!parties.hasBilling()) {
            problems.error(
                    clm.without("NM1").source(), "billing-provider-missing", "No NM1*85 stands before the claim");
            whole = false;
        }
        if (!parties.hasPatient()) {
            problems.error(
                    clm.without("NM1").source(), "patient-missing", "No NM1*IL or NM1*QC stands before the claim");
            whole = false;
        }
        if (lines.isEmpty()) {
            problems.error(clm.without("SV1").source(), "claim-without-lines", "The claim has no SV1");
            whole = false;
        }
        for (ServiceLine line : lines) {
            if (!line.hasService()) {
                problems.error(line.start(), "service-missing", "No SV1 follows the LX");
                whole = false;
            } else if (!line.hasProcedure()) {
                Source at = line.procedureSource();
                problems.error(at, "required-element-missing", at.element() + " is missing");
            }
        }
        return whole;
    }

    private void warnOfGaps(Hierarchy parties) {
        if (!parties.hasPayer()) {
            problems.warning(clm.without("NM1").source(), "payer-missing", "No NM1*PR stands before the claim");
        }
        if (Elements.part(facilityCode, 3) == null) {
            Source at = clm.source(5).part(3);
            problems.warning(at, "frequency-missing", at.element() + " is missing, the claim is taken for an original");
        }
        Total ofLines = new Total();
        lines.forEach(line -> ofLines.add(line.charge()));
        if (charge != null && ofLines.sum().compareTo(charge.dollars()) != 0) {
            problems.warning(
                    clm.source(2),
                    "claim-out-of-balance",
                    "CLM02 is %s, its lines come to $%s"
                            .formatted(charge, ofLines.sum().toPlainString()));
        }
    }

    /** The party that every line naming one agrees on. */
    private PartyLoop ofLines(Function<ServiceLine, PartyLoop> role, String code) {
        List<PartyLoop> named =
                lines.stream().map(role).filter(Objects::nonNull).toList();
        if (named.stream().map(PartyLoop::identifier).distinct().count() > 1) {
            problems.warning(clm.source(1), code, "The lines name several; none is taken for the claim");
            return null;
        }
        return named.isEmpty() ? null : named.get(0);
    }

    /** BHT04, the day the file was made, unless that cannot be the day of this bill. */
    private LocalDate billSent(Segment bht, LocalDate receivedOn) {
        LocalDate made = elements.date(bht, 4);
        boolean beforeService = made != null
                && lines.stream()
                        .map(line -> line.period(period))
                        .anyMatch(served -> served != null && made.isBefore(served.to()));
        if (beforeService || made != null && made.isAfter(receivedOn)) {
            problems.warning(
                    bht.source(4),
                    "bill-date-implausible",
                    "BHT04 lies before a day of service or after the day of receipt and is left out");
            return null;
        }
        return made;
    }

    Source source(Constraints.Step step, Hierarchy parties) {
        return switch (step.name()) {
            case "claimNumber" -> clm.source(1);
            case "totalCharge" -> clm.source(2);
            case "placeOfService" -> clm.source(5).part(1);
            case "frequencyCode" -> clm.source(5).part(3);
            case "payerControlNumber" -> originalReference.source(2);
            case "renderingProvider" -> rendering.source(step.rest());
            case "serviceFacility" -> facility.source(step.rest());
            case "diagnoses" -> diagnosisSources.get(Math.max(0, step.index()));
            case "lines" ->
                step.index() < 0 ? clm.source(1) : lines.get(step.index()).source(Constraints.Step.of(step.rest()));
            default -> parties.source(step);
        };
    }
}
