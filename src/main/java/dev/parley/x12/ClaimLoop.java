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
import java.util.function.Function;

/** Loop 2300 of an 837 with its lines. What its lines are tells whether it is a professional or an institutional claim. */
final class ClaimLoop {
    private final Segment clm;
    private final Elements elements;
    private final Problems problems;
    private final boolean institutionalGuide;
    private final Money charge;
    private final List<String> facilityCode;
    private final Diagnoses diagnoses = new Diagnoses();
    private final List<ServiceLine> lines = new ArrayList<>();
    private final InstitutionalLoop facilityForm;
    private final FormLoop form;
    private Segment originalReference;
    private Period period;
    private PartyLoop rendering;
    private PartyLoop facility;
    private int segments;

    ClaimLoop(Segment clm, boolean institutionalGuide, Elements elements, Problems problems) {
        this.clm = clm;
        this.institutionalGuide = institutionalGuide;
        this.elements = elements;
        this.problems = problems;
        elements.require(clm, 1);
        charge = elements.requiredCharge(clm, 2);
        facilityCode = elements.composite(clm, 5);
        originalReference = clm.without("REF");
        facilityForm = new InstitutionalLoop(clm);
        form = new FormLoop(clm, elements);
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
    void otherPayer(Segment sbr) {
        form.otherPayer(sbr);
    }

    boolean isAmongOtherPayers() {
        return form.otherPayer() != null;
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

    void service(Segment service) {
        if (lines.isEmpty() || lastLine().hasService()) {
            lines.add(new ServiceLine(service)); // some leave the LX out
        }
        lastLine().service(service, elements);
    }

    private ServiceLine lastLine() {
        return lines.get(lines.size() - 1);
    }

    void date(Segment dtp) {
        if (hasLines()) {
            lastLine().date(dtp, elements);
            return;
        }
        facilityForm.date(dtp, elements);
        form.date(dtp, elements);
        if (dtp.has(1, "472") || dtp.has(1, "434") && period == null) {
            period = elements.period(dtp);
        }
    }

    void reference(Segment ref) {
        if (hasLines()) {
            lastLine().reference(ref);
        } else if (isAmongOtherPayers()) {
            form.otherPayer().reference(ref);
        } else if (ref.has(1, "F8")) {
            originalReference = ref;
        } else {
            form.reference(ref);
        }
    }

    /** Segments that only one of the parts of a claim knows. */
    void detail(Segment segment) {
        switch (segment.tag()) {
            case "CL1" -> facilityForm.admission(segment);
            case "PWK" -> {
                if (!hasLines()) {
                    form.attachment(segment);
                }
            }
            case "CAS" -> {
                if (hasLines()) {
                    lastLine().decision(segment, elements);
                } else if (isAmongOtherPayers()) {
                    form.otherPayer().adjust(segment, elements);
                }
            }
            case "AMT" -> {
                if (!hasLines() && isAmongOtherPayers()) {
                    form.otherPayer().amount(segment, elements);
                }
            }
            case "SVD" -> {
                if (hasLines()) {
                    lastLine().decision(segment, elements);
                }
            }
            default -> { // LIN, CTP
                if (hasLines()) {
                    lastLine().drug(segment, elements);
                }
            }
        }
    }

    void diagnoses(Segment hi) {
        for (int number = 1; number <= hi.elements().size(); number++) {
            List<String> code = elements.composite(hi, number);
            Source at = hi.source(number);
            if (!Diagnoses.isOne(code)) {
                facilityForm.code(code, at, elements);
            } else {
                diagnoses.add(code, at, problems);
            }
        }
    }

    /** A person or organization of the claim: rendering, service facility, referring, attending and so on. */
    void name(PartyLoop party, String entity) {
        boolean other = isAmongOtherPayers() && party.npi() == null;
        switch (entity) {
            case "82" -> {
                if (hasLines()) {
                    lastLine().rendering(party);
                } else if (!other) {
                    rendering = party;
                }
            }
            case "77" -> {
                if (hasLines()) {
                    lastLine().facility(party);
                } else if (!isAmongOtherPayers() || party.isNamed()) {
                    facility = party;
                }
            }
            case "DN", "DQ" -> {
                if (!hasLines() && !other) {
                    form.name(party, entity);
                }
            }
            case "71", "72" -> {
                if (!hasLines() && !other) {
                    facilityForm.name(party, entity);
                }
            }
            default -> { // IL and PR of another payer
                if (!hasLines() && isAmongOtherPayers()) {
                    form.otherPayer().name(party, entity);
                }
            }
        }
    }

    /** The claim as far as it can be read, or null when it lacks what a claim is made of. */
    NewClaim read(Hierarchy parties, Segment bht, LocalDate receivedOn) {
        ClaimChecks checks = new ClaimChecks(clm, lines, institutionalGuide, problems);
        if (!checks.isWhole(parties)) {
            return null;
        }
        checks.warnOfGaps(parties, charge, Elements.part(facilityCode, 3));
        boolean institutional = checks.isInstitutional();
        boolean differing = rendering == null && checks.differ(ServiceLine::rendering);
        rendering = rendering == null ? ofLines(ServiceLine::rendering, "rendering-providers-differ") : rendering;
        facility = facility == null ? ofLines(ServiceLine::facility, "service-facilities-differ") : facility;
        rendering = InstitutionalLoop.withNpi(rendering, "rendering", problems);
        String place = Elements.part(facilityCode, 1);
        return new NewClaim(
                clm.element(1),
                institutional ? ClaimType.INSTITUTIONAL : ClaimType.PROFESSIONAL,
                Elements.part(facilityCode, 3),
                originalReference.element(2),
                charge,
                institutional ? null : place,
                billSent(bht, receivedOn),
                parties.billingProvider(),
                rendering == null ? null : rendering.provider(),
                facility == null ? null : facility.facility(),
                parties.payer(),
                parties.plan(),
                parties.patient(elements),
                diagnoses.codes(),
                lines.stream()
                        .map(line -> line.line(
                                period,
                                differing
                                        && line.rendering() != null
                                        && line.rendering().npi() != null))
                        .toList(),
                null,
                institutional ? facilityForm.read(place, diagnoses.present(), problems) : null,
                form.read(parties, elements, problems));
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
            case "placeOfService", "type" -> clm.source(5).part(1);
            case "frequencyCode" -> clm.source(5).part(3);
            case "payerControlNumber" -> originalReference.source(2);
            case "renderingProvider" -> rendering.source(step.rest());
            case "serviceFacility" -> facility.source(step.rest());
            case "diagnoses" -> diagnoses.source(step.index());
            case "institutional" -> facilityForm.source(step, clm);
            case "form" -> form.source(step, parties);
            case "lines" ->
                step.index() < 0 ? clm.source(1) : lines.get(step.index()).source(Constraints.Step.of(step.rest()));
            default -> parties.source(step);
        };
    }
}
