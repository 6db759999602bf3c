package dev.parley.x12;

import dev.parley.claim.ClaimForm;
import dev.parley.claim.ClaimForm.Accident;
import dev.parley.claim.ClaimForm.OtherPayer;
import dev.parley.claim.ClaimType;
import dev.parley.claim.InstitutionalForm;
import dev.parley.claim.InstitutionalForm.FormCode;
import dev.parley.claim.InstitutionalForm.Kind;
import dev.parley.claim.NewClaim;
import dev.parley.x12.X12Text.Composite;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes loop 2300 of an 837 with its lines. */
final class ClaimText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int CODES_OF_A_SEGMENT = 12;
    /** Services from that day on are coded in ICD-10. */
    private static final LocalDate ICD_10 = LocalDate.of(2015, 10, 1);

    private static final Map<Kind, String> QUALIFIERS = Map.ofEntries(
            Map.entry(Kind.ADMITTING_DIAGNOSIS, "ABJ"),
            Map.entry(Kind.PATIENT_REASON, "APR"),
            Map.entry(Kind.EXTERNAL_CAUSE, "ABN"),
            Map.entry(Kind.DIAGNOSIS_RELATED_GROUP, "DR"),
            Map.entry(Kind.PRINCIPAL_PROCEDURE, "BBR"),
            Map.entry(Kind.OTHER_PROCEDURE, "BBQ"),
            Map.entry(Kind.OCCURRENCE_SPAN, "BI"),
            Map.entry(Kind.OCCURRENCE, "BH"),
            Map.entry(Kind.VALUE, "BE"),
            Map.entry(Kind.CONDITION, "BG"),
            Map.entry(Kind.TREATMENT, "TC"));
    /** What the qualifiers of ICD-10 were before it. */
    private static final Map<String, String> ICD_9 =
            Map.of("ABK", "BK", "ABF", "BF", "ABJ", "BJ", "APR", "PR", "ABN", "BN", "BBR", "BR", "BBQ", "BQ");

    private final X12Text text;
    private final PartyText parties;
    private final NewClaim claim;
    private final ClaimForm form;
    private final InstitutionalForm institutional;
    private final boolean icd10;

    ClaimText(X12Text text, PartyText parties, NewClaim claim, ClaimForm form) {
        this.text = text;
        this.parties = parties;
        this.claim = claim;
        this.form = form;
        institutional = claim.type() == ClaimType.INSTITUTIONAL ? claim.institutional() : null;
        icd10 = claim.lines().stream().noneMatch(line -> line.serviceFrom().isBefore(ICD_10));
    }

    void write() {
        claim();
        if (institutional != null) {
            dates();
            text.segment(
                    "CL1",
                    institutional.admissionType(),
                    institutional.admissionSource(),
                    institutional.patientStatus());
        }
        form.attachments()
                .forEach(paper -> text.segment(
                        "PWK",
                        paper.reportType(),
                        paper.sentBy(),
                        null,
                        null,
                        paper.controlNumber() == null ? null : "AC",
                        paper.controlNumber()));
        reference("G1", form.authorizationNumber());
        reference("9F", form.referralNumber());
        reference("F8", claim.payerControlNumber());
        codes();
        providers();
        form.otherPayers().forEach(this::otherPayer);
        LineText lines = new LineText(text, parties, claim.type() == ClaimType.INSTITUTIONAL);
        for (int number = 0; number < claim.lines().size(); number++) {
            lines.write(number + 1, claim.lines().get(number));
        }
    }

    private void claim() {
        boolean facility = claim.type() == ClaimType.INSTITUTIONAL;
        String place = institutional == null ? claim.placeOfService() : institutional.facilityTypeCode();
        text.segment(
                "CLM",
                claim.claimNumber(),
                claim.totalCharge().dollars().toPlainString(),
                null,
                null,
                X12Text.composite(place, facility ? "A" : "B", claim.frequencyCode()),
                form.providerSignature(),
                form.acceptsAssignment(),
                form.benefitsAssigned(),
                form.releaseOfInformation(),
                null,
                related());
        if (form.accident() != null && form.accident().date() != null) {
            text.segment("DTP", "439", "D8", DAY.format(form.accident().date()));
        }
    }

    private Composite related() {
        Accident accident = form.accident();
        if (accident == null) {
            return null;
        }
        List<String> parts = new ArrayList<>(accident.causes());
        while (parts.size() < 3) {
            parts.add(null);
        }
        parts.add(accident.state());
        return X12Text.composite(parts.toArray());
    }

    private void dates() {
        if (institutional.statementFrom() != null) {
            text.segment("DTP", "434", "RD8", range(institutional.statementFrom(), institutional.statementTo()));
        }
        if (institutional.admittedOn() != null) {
            String day = DAY.format(institutional.admittedOn());
            boolean hour = institutional.admittedAt() != null;
            text.segment("DTP", "435", hour ? "DT" : "D8", hour ? day + institutional.admittedAt() : day);
        }
        if (institutional.dischargedAt() != null) {
            text.segment("DTP", "096", "TM", institutional.dischargedAt());
        }
    }

    static String range(LocalDate from, LocalDate to) {
        return DAY.format(from) + "-" + DAY.format(to == null ? from : to);
    }

    private void reference(String qualifier, String number) {
        if (number != null) {
            text.segment("REF", qualifier, number);
        }
    }

    private void codes() {
        List<Composite> diagnoses = new ArrayList<>();
        String present = institutional == null ? null : institutional.presentOnAdmission();
        for (int number = 0; number < claim.diagnoses().size(); number++) {
            String letter = present == null || number >= present.length() || present.charAt(number) == '-'
                    ? null
                    : String.valueOf(present.charAt(number));
            diagnoses.add(X12Text.composite(
                    qualifier(number == 0 ? "ABK" : "ABF"),
                    claim.diagnoses().get(number),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    letter));
        }
        if (institutional == null) {
            segments(diagnoses);
            return;
        }
        segments(diagnoses.stream().limit(1).toList()); // the guide gives the principal diagnosis a segment of its own
        segments(diagnoses.stream().skip(1).toList());
        List<Composite> same = new ArrayList<>();
        Kind kind = null;
        for (FormCode code : institutional.codes()) {
            if (code.kind() != kind) {
                segments(same);
                same.clear();
                kind = code.kind();
            }
            same.add(code(code));
        }
        segments(same);
    }

    private Composite code(FormCode code) {
        boolean dated = code.from() != null;
        boolean span = dated && code.to() != null;
        return X12Text.composite(
                qualifier(QUALIFIERS.get(code.kind())),
                code.code(),
                dated ? span ? "RD8" : "D8" : null,
                dated ? span ? range(code.from(), code.to()) : DAY.format(code.from()) : null,
                code.amount() == null ? null : code.amount().toPlainString());
    }

    private String qualifier(String icd10Qualifier) {
        return icd10 ? icd10Qualifier : ICD_9.getOrDefault(icd10Qualifier, icd10Qualifier);
    }

    private void segments(List<Composite> codes) {
        for (int from = 0; from < codes.size(); from += CODES_OF_A_SEGMENT) {
            text.segment(
                    "HI",
                    codes.subList(from, Math.min(codes.size(), from + CODES_OF_A_SEGMENT))
                            .toArray());
        }
    }

    private void providers() {
        if (institutional != null) {
            parties.provider("71", "AT", institutional.attendingProvider());
            parties.provider("72", "OP", institutional.operatingProvider());
        }
        parties.provider("DN", "RF", form.referringProvider());
        parties.provider("82", "PE", claim.renderingProvider());
        parties.facility(claim.serviceFacility());
        parties.provider("DQ", "SU", form.supervisingProvider());
    }

    private void otherPayer(OtherPayer other) {
        text.segment(
                "SBR",
                other.payerSequence(),
                other.relationship(),
                other.groupNumber(),
                other.planName(),
                null,
                null,
                null,
                null,
                other.filingIndicator());
        LineText.adjustments(text, other.adjustments());
        if (other.paid() != null) {
            text.segment("AMT", "D", other.paid().dollars().toPlainString());
        }
        text.segment("OI", null, null, form.benefitsAssigned(), null, null, form.releaseOfInformation());
        if (other.subscriberLastName() != null || other.memberId() != null) {
            text.segment(
                    "NM1",
                    "IL",
                    "1",
                    other.subscriberLastName(),
                    other.subscriberFirstName(),
                    null,
                    null,
                    null,
                    other.memberId() == null ? null : "MI",
                    other.memberId());
        }
        if (other.name() != null || other.payerId() != null) {
            text.segment(
                    "NM1",
                    "PR",
                    "2",
                    other.name(),
                    null,
                    null,
                    null,
                    null,
                    other.payerId() == null ? null : "PI",
                    other.payerId());
        }
        reference("F8", other.payerControlNumber());
    }
}
