package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.claim.RecordClaim;
import dev.parley.money.Money;
import dev.parley.x12.Constraints.Step;
import dev.parley.x12.Segment.Source;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads an 837P (005010X222) or 837I (005010X223). Goes by what each segment says more than by its place, because partners leave out HL, SBR
 * and LX segments or mix up their order.
 */
final class BilledClaims implements TransactionContent {
    /** The guide recommends 5,000 claims a transaction; twenty times that bounds what is remembered of them. */
    private static final int MOST_CLAIMS = 100_000;

    /** Those whose NPI becomes part of the claim; a wrong one of a submitter or receiver does no harm. */
    private static final Set<String> KEPT = Set.of("85", "82", "77", "DN", "DQ", "71", "72");

    private record Remembered(int position, int content) {}

    private final Problems problems;
    private final Elements elements;
    private final Constraints constraints;
    private final TransactionSink sink;
    private final Segment st;
    private final boolean institutional;
    private final LocalDate receivedOn;
    private final Hierarchy parties = new Hierarchy();
    private final Map<String, Remembered> seen = new HashMap<>();
    private final Total totalCharge = new Total();
    private Segment bht;
    private ClaimLoop claim;
    private PartyLoop party;
    private int claims;

    BilledClaims(
            Segment st,
            boolean institutional,
            LocalDate receivedOn,
            Validator validator,
            Problems problems,
            TransactionSink sink) {
        this.st = st;
        this.institutional = institutional;
        this.receivedOn = receivedOn;
        this.problems = problems;
        this.sink = sink;
        elements = new Elements(problems);
        constraints = new Constraints(validator, problems);
        bht = st.without("BHT");
    }

    @Override
    public void segment(Segment segment) {
        if (claim != null && !segment.tag().equals("CLM") && !claim.takesAnother()) {
            return;
        }
        switch (segment.tag()) {
            case "BHT" -> bht = segment;
            case "HL" -> level(segment);
            case "SBR" -> insurance(segment);
            case "NM1" -> name(segment);
            case "N3", "N4", "DMG" -> describe(segment);
            case "PRV" -> specialty(segment);
            case "REF" -> reference(segment);
            case "CLM" -> startClaim(segment);
            case "PAT" -> parties.patientIs(segment);
            case "HI", "LX", "SV1" -> ofClaim(segment);
            case "SV2", "SV3" -> service(segment);
            case "DTP" -> date(segment);
            case "CL1", "PWK", "CAS", "AMT", "SVD", "LIN", "CTP" -> detail(segment);
            default -> {} // nothing of it is kept
        }
    }

    private void level(Segment hl) {
        endClaim();
        party = null;
        parties.level(hl);
    }

    private void insurance(Segment sbr) {
        party = null;
        endClaimAfterLines();
        if (claim != null) {
            claim.otherPayer(sbr);
        } else {
            parties.insurance(sbr);
        }
    }

    private void name(Segment nm1) {
        String entity = nm1.raw(1).strip();
        if (Elements.hasWrongNpi(nm1, 8, 9)) {
            Source at = nm1.source(9);
            String detail = "NM109 is not an NPI: " + Elements.shown(nm1.element(9));
            if (KEPT.contains(entity)) {
                problems.error(at, "npi-check-digit", detail);
            } else {
                problems.warning(at, "npi-check-digit", detail);
            }
        }
        party = new PartyLoop(nm1);
        switch (entity) {
            case "85" -> {
                if (isOutsideClaim() || !parties.hasBilling()) {
                    parties.billing(party);
                }
            }
            case "87" -> parties.payTo(party);
            case "IL" -> {
                if (isOutsideClaim() || !parties.hasInsured() && !claim.isAmongOtherPayers()) {
                    parties.insured(party);
                } else {
                    claim.name(party, entity);
                }
            }
            case "QC" -> {
                if (isOutsideClaim() || !claim.isAmongOtherPayers()) {
                    parties.patient(party);
                }
            }
            case "PR" -> {
                if (isOutsideClaim() || !parties.hasPayer() && !claim.isAmongOtherPayers()) {
                    parties.payer(party);
                } else {
                    claim.name(party, entity);
                }
            }
            case "82", "77", "DN", "DQ", "71", "72" -> {
                if (claim != null) {
                    claim.name(party, entity);
                }
            }
            default -> {} // submitter, receiver, purchased service, ambulance: only their NPI is checked
        }
    }

    /** No line names who bills, is insured, treated or pays: such a name after the lines begins the next claim's. */
    private boolean isOutsideClaim() {
        endClaimAfterLines();
        return claim == null;
    }

    private void endClaimAfterLines() {
        if (claim != null && claim.hasLines()) {
            endClaim();
        }
    }

    private void describe(Segment segment) {
        if (party != null) {
            party.take(segment);
        }
    }

    private void specialty(Segment prv) {
        if (prv.has(1, "BI") && claim == null) {
            parties.billingSpecialty(prv);
        }
        describe(prv);
    }

    private void reference(Segment ref) {
        if (claim != null) {
            claim.reference(ref);
        }
        describe(ref);
    }

    private void date(Segment dtp) {
        if (claim != null) {
            claim.date(dtp);
        }
    }

    private void detail(Segment segment) {
        if (claim != null) {
            claim.detail(segment);
        }
    }

    private void service(Segment segment) {
        if (institutional && segment.tag().equals("SV2")) {
            ofClaim(segment);
        } else {
            problems.error(
                    segment.source(1),
                    institutional ? "service-not-institutional" : "service-not-professional",
                    segment.tag() + " does not belong into an 837" + (institutional ? "I" : "P"));
        }
    }

    private void ofClaim(Segment segment) {
        if (claim == null) {
            problems.error(segment.source(), "segment-misplaced", segment.tag() + " stands before any claim");
            return;
        }
        switch (segment.tag()) {
            case "HI" -> claim.diagnoses(segment);
            case "LX" -> claim.line(segment);
            default -> claim.service(segment);
        }
    }

    private void startClaim(Segment clm) {
        endClaim();
        party = null;
        claim = new ClaimLoop(clm, institutional, elements, problems);
        claims++;
        totalCharge.add(claim.charge());
        if (claims > MOST_CLAIMS) {
            problems.error(st.source(1), "too-many-claims", "The transaction has more than " + MOST_CLAIMS + " claims");
        }
    }

    private void endClaim() {
        if (claim == null) {
            return;
        }
        ClaimLoop ended = claim;
        claim = null;
        parties.claimed();
        NewClaim read = ended.read(parties, bht, receivedOn);
        if (read == null) {
            return;
        }
        Function<Step, Source> source = step -> ended.source(step, parties);
        if (constraints.check(read, source)) {
            constraints.contradicted(RecordClaim.contradictions(read, receivedOn), source);
        }
        warnOfRepetition(ended, read);
        if (!problems.refuse()) {
            sink.claim(read);
        }
    }

    /** By what tells one provider's claims apart when they are posted. */
    private void warnOfRepetition(ClaimLoop loop, NewClaim read) {
        if (claims > MOST_CLAIMS) {
            return;
        }
        Remembered now = new Remembered(loop.position(), read.hashCode());
        Remembered before = seen.putIfAbsent(
                String.join(
                        "\n",
                        String.valueOf(read.claimNumber()),
                        read.frequencyCode(),
                        String.valueOf(read.payerControlNumber()),
                        String.valueOf(read.billingProvider().npi())),
                now);
        if (before != null) {
            boolean same = before.content() == now.content();
            problems.warning(
                    loop.source(),
                    same ? "claim-repeated" : "claim-number-repeated",
                    "The claim number and frequency of segment %d come again with %s content"
                            .formatted(before.position(), same ? "the same" : "other"));
        }
    }

    @Override
    public void end() {
        endClaim();
        if (claims == 0) {
            problems.warning(st.source(1), "no-claims", "The transaction has no claim");
        }
        if (totalCharge.money() == null) {
            problems.error(st.source(1), "total-too-large", "The charges come to ten billion dollars or more");
        }
    }

    @Override
    public int claims() {
        return claims;
    }

    @Override
    public Money totalCharge() {
        return totalCharge.money();
    }

    @Override
    public Money totalPaid() {
        return null;
    }
}
