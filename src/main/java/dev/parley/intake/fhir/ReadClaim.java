package dev.parley.intake.fhir;

import dev.parley.claim.ClaimType;
import dev.parley.claim.NewClaim;
import dev.parley.claim.RecordClaim;
import dev.parley.money.Money;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Type;

/** Reads a FHIR Claim into a claim as a provider bills it. */
final class ReadClaim {
    private static final String TYPE = "Claim";

    private final Claim claim;
    private final Findings findings = new Findings(TYPE);

    ReadClaim(Claim claim) {
        this.claim = claim;
    }

    Findings findings() {
        return findings;
    }

    /** Good only when the findings do not refuse it. */
    NewClaim read(Validator validator, LocalDate today) {
        refuseWhatIsNoBill();
        NewClaim billed = billed();
        findings.check(billed, validator);
        if (!findings.refuse()) {
            findings.contradicted("", RecordClaim.contradictions(billed, today));
        }
        return billed;
    }

    private void refuseWhatIsNoBill() {
        if (claim.getUse() != Claim.Use.CLAIM) {
            findings.error("Claim.use", "not-a-claim", "is not claim: nothing is billed");
        }
        if (claim.getStatus() != Claim.ClaimStatus.ACTIVE) {
            findings.error("Claim.status", "not-active", "is not active");
        }
    }

    private NewClaim billed() {
        ClaimParties parties = new ClaimParties(claim, findings);
        int focal = focal();
        String coverageAt = "Claim.insurance[" + focal + "].coverage";
        Coverage coverage = focal < 0 ? null : coverage(focal, coverageAt);
        List<NewClaim.Line> lines =
                IntStream.range(0, claim.getItem().size()).mapToObj(this::line).toList();
        findings.from("/claimNumber", "Claim.identifier[0].value");
        findings.from("/lines", "Claim.item");
        findings.from("/type", "Claim.type");
        findings.from("/totalCharge", "Claim.total");
        findings.from("/diagnoses", "Claim.diagnosis");
        return new NewClaim(
                claim.getIdentifierFirstRep().getValue(),
                type(),
                frequency(),
                claim.getRelatedFirstRep().getReference().getValue(),
                totalCharge(lines),
                placeOfService(lines),
                null,
                parties.billing(),
                parties.rendering(),
                parties.facility(),
                parties.payer(coverage, coverageAt),
                parties.plan(coverage),
                parties.patient(coverage),
                diagnoses(),
                lines,
                null);
    }

    private ClaimType type() {
        if (Coded.has(claim.getType(), "professional")) {
            return ClaimType.PROFESSIONAL;
        }
        if (Coded.has(claim.getType(), "institutional")) {
            return ClaimType.INSTITUTIONAL;
        }
        findings.error("Claim.type", "claim-type-unsupported", "is neither professional nor institutional");
        return null;
    }

    /** A prior claim that is named by the payer's number is replaced; any other relation is not understood. */
    private String frequency() {
        for (int i = 0; i < claim.getRelated().size(); i++) {
            Claim.RelatedClaimComponent related = claim.getRelated().get(i);
            boolean replaces = Coded.has(related.getRelationship(), "prior")
                    && related.getReference().hasValue();
            if (!replaces || i > 0) {
                findings.error(
                        "Claim.related[" + i + "]",
                        "related-claim-unsupported",
                        "is not one prior claim with the payer's number as reference");
            }
        }
        findings.from("/payerControlNumber", "Claim.related[0].reference.value");
        return claim.hasRelated() ? "7" : "1";
    }

    private int focal() {
        List<Claim.InsuranceComponent> insurance = claim.getInsurance();
        return IntStream.range(0, insurance.size())
                .filter(i -> insurance.get(i).getFocal())
                .findFirst()
                .orElse(insurance.size() == 1 ? 0 : -1);
    }

    /** A payer that the claim itself names is enough, where the coverage is known by a number only. */
    private Coverage coverage(int focal, String at) {
        return References.follow(claim.getInsurance().get(focal).getCoverage(), Coverage.class, at, findings)
                .orElse(null);
    }

    private Money totalCharge(List<NewClaim.Line> lines) {
        Money stated = Coded.money(claim.getTotal(), "Claim.total.value", findings);
        List<Money> charges = lines.stream()
                .map(NewClaim.Line::charge)
                .filter(Objects::nonNull)
                .toList();
        Money sum = sum(charges);
        if (stated == null) {
            return sum;
        }
        if (charges.size() == lines.size() && !stated.equals(sum)) {
            findings.warning("Claim.total", "claim-out-of-balance", "is " + stated + ", the items come to " + sum);
        }
        return stated;
    }

    private Money sum(List<Money> charges) {
        try {
            return Money.sum(charges);
        } catch (IllegalArgumentException tooMuch) {
            findings.error("Claim.item", "amount-invalid", "the items come to ten billion dollars or more");
            return null;
        }
    }

    private NewClaim.Line line(int i) {
        Claim.ItemComponent item = claim.getItem().get(i);
        String at = "Claim.item[" + i + "]";
        String pointer = "/lines/" + i;
        findings.from(pointer, at);
        findings.from(pointer + "/charge", at + ".net");
        findings.from(pointer + "/procedureCode", at + ".productOrService");
        findings.from(pointer + "/modifiers", at + ".modifier");
        findings.from(pointer + "/revenueCode", at + ".revenue");
        findings.from(pointer + "/units", at + ".quantity");
        findings.from(pointer + "/serviceFrom", at + ".serviced");
        findings.from(pointer + "/serviceTo", at + ".serviced");
        findings.from(pointer + "/placeOfService", at + ".location");
        Coded.Days days = Coded.Days.of(
                item.hasServiced() ? item.getServiced() : claim.getBillablePeriod(), at + ".serviced", findings);
        return new NewClaim.Line(
                item.hasSequence() && item.getSequence() > 0 ? item.getSequence() : null,
                Coded.code(item.getProductOrService(), "cpt", "hcpcs"),
                item.getModifier().stream()
                        .map(Coded::code)
                        .filter(Objects::nonNull)
                        .toList(),
                Coded.code(item.getRevenue(), "nubc", "revenue"),
                charge(item, at),
                item.getQuantity().getValue(),
                item.hasQuantity() ? "UN" : null,
                days.first(),
                days.last(),
                placeOfService(item.getLocation()));
    }

    private Money charge(Claim.ItemComponent item, String at) {
        Money net = Coded.money(item.getNet(), at + ".net.value", findings);
        if (net != null || !item.hasUnitPrice()) {
            return net;
        }
        Money each = Coded.money(item.getUnitPrice(), at + ".unitPrice.value", findings);
        BigDecimal quantity = item.getQuantity().hasValue() ? item.getQuantity().getValue() : BigDecimal.ONE;
        return each == null || item.hasFactor() ? null : each.times(quantity);
    }

    private static String placeOfService(Type location) {
        return location instanceof CodeableConcept concept
                ? Coded.code(concept, "place-of-service", "place_of_service")
                : null;
    }

    /** The place that all items name. */
    private static String placeOfService(List<NewClaim.Line> lines) {
        List<String> places = lines.stream()
                .map(NewClaim.Line::placeOfService)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return places.size() == 1 ? places.get(0) : null;
    }

    private List<String> diagnoses() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < claim.getDiagnosis().size(); i++) {
            if (claim.getDiagnosis().get(i).getDiagnosis() instanceof CodeableConcept concept) {
                String code = Coded.code(concept, "icd-10");
                if (code != null) {
                    codes.add(code.replace(".", ""));
                }
            } else {
                findings.warning(
                        "Claim.diagnosis[" + i + "].diagnosis",
                        "diagnosis-passed-over",
                        "is a reference; only codes are taken");
            }
        }
        return codes;
    }
}
