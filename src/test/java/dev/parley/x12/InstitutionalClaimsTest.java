package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.ClaimForm;
import dev.parley.claim.ClaimType;
import dev.parley.claim.InstitutionalForm;
import dev.parley.claim.InstitutionalForm.FormCode;
import dev.parley.claim.InstitutionalForm.Kind;
import dev.parley.claim.NewClaim;
import dev.parley.money.Money;
import dev.parley.x12.ReadTransaction.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionalClaimsTest {
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);

    @Test
    void readsWhatOnlyAFacilitySays() {
        Received received = Edi.institutional().read();

        assertThat(received.transaction().type()).isEqualTo(TransactionType.INSTITUTIONAL_CLAIM);
        assertThat(received.problems()).containsExactly("WARNING npi-missing NM109");
        NewClaim claim = received.claim();
        assertThat(claim.type()).isEqualTo(ClaimType.INSTITUTIONAL);
        assertThat(claim.frequencyCode()).isEqualTo("7");
        assertThat(claim.payerControlNumber()).isEqualTo("PCN1");
        assertThat(claim.placeOfService()).isNull();
        assertThat(claim.diagnoses()).containsExactly("J189", "I10", "E119");
        assertThat(claim.institutional())
                .isEqualTo(new InstitutionalForm(
                        "11",
                        "1",
                        "7",
                        "01",
                        JUNE_1,
                        JUNE_1.plusDays(2),
                        JUNE_1,
                        "0815",
                        "1130",
                        new NewClaim.Provider("1912301953", "SMITH", "ANN", null, "207R00000X", null),
                        null,
                        "YN-",
                        List.of(
                                code(Kind.ADMITTING_DIAGNOSIS, "R0602", null, null, null),
                                code(Kind.DIAGNOSIS_RELATED_GROUP, "193", null, null, null),
                                code(Kind.PRINCIPAL_PROCEDURE, "0BH17EZ", JUNE_1.plusDays(1), null, null),
                                code(
                                        Kind.OCCURRENCE_SPAN,
                                        "70",
                                        LocalDate.of(2026, 5, 1),
                                        LocalDate.of(2026, 5, 3),
                                        null),
                                code(Kind.OCCURRENCE, "11", LocalDate.of(2026, 5, 30), null, null),
                                code(Kind.VALUE, "80", null, null, "3"),
                                code(Kind.VALUE, "A2", null, null, "15.31"),
                                code(Kind.CONDITION, "09", null, null, null),
                                code(Kind.CONDITION, "C1", null, null, null))));
    }

    private static FormCode code(Kind kind, String code, LocalDate from, LocalDate to, String amount) {
        return new FormCode(kind, code, from, to, amount == null ? null : new BigDecimal(amount));
    }

    @Test
    void readsLinesByTheirRevenueCodes() {
        NewClaim claim = Edi.institutional().read().claim();

        NewClaim.Line room = claim.lines().get(0);
        assertThat(room.revenueCode()).isEqualTo("0120");
        assertThat(room.procedureCode()).isNull();
        assertThat(room.charge()).isEqualTo(Money.of("1000"));
        assertThat(room.nonCoveredCharge()).isEqualTo(Money.of("50"));
        assertThat(room.unitType()).isEqualTo("DA");
        assertThat(room.serviceFrom()).isEqualTo(JUNE_1); // the statement's days, since it has none
        assertThat(room.serviceTo()).isEqualTo(JUNE_1.plusDays(2));
        NewClaim.Line drug = claim.lines().get(1);
        assertThat(drug.procedureCode()).isEqualTo("J0696");
        assertThat(drug.modifiers()).containsExactly("JW");
        assertThat(drug.drug()).isEqualTo(new ClaimForm.Drug("00004019640" + "6", new BigDecimal("1.5"), "ML", "RX77"));
    }

    @Test
    void tellsTheSubscriberFromThePatient() {
        NewClaim claim = Edi.institutional().read().claim();

        assertThat(claim.patient().firstName()).isEqualTo("JACK");
        assertThat(claim.patient().memberId()).isEqualTo("MEM1");
        assertThat(claim.form().subscriber().firstName()).isEqualTo("JANE");
        assertThat(claim.form().relationship()).isEqualTo("19");
        assertThat(claim.form().attachments()).containsExactly(new ClaimForm.Attachment("OZ", "FX", "PAPER1"));
        assertThat(claim.form().authorizationNumber()).isEqualTo("AUTH1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SV2*0120**1000*DA*2**50 | SV2***1000*DA*2 | required-element-missing | SV201",
                "SV2*0120**1000*DA*2**50 | SV2*HC:0120*1*1000*DA*2 | service-layout-professional | SV201",
                "SV2*0120**1000*DA*2**50 | SV2*0120***DA*2 | required-element-missing | SV203",
                "SV2*0120**1000*DA*2**50 | SV2*0120**-1000*DA*2 | charge-negative | SV203",
                "SV2*0120**1000*DA*2**50 | SV2*01X0**1000*DA*2 | element-invalid | SV201",
                "SV2*0120**1000*DA*2**50 | SV3*0120 | service-not-institutional | SV301",
                "DTP*434*RD8*20260601-20260603 | DTP*434*RD8*20260603-20260601 | period-reversed | DTP03",
                "DTP*435*DT*202606010815 | DTP*435*DT*202613010815 | date-invalid | DTP03",
                "HI*BH:11:D8:20260530 | HI*BH:11:D8:20260230 | date-invalid | HI01-4",
                "HI*DR:193 | HI*BE:A1:::x | amount-invalid | HI01-5",
                "CL1*1*7*01 | CL1*1*7*012 | element-too-long | CL103",
                "NM1*71*1*SMITH*ANN****XX*1912301953 | NM1*71*1*SMITH*ANN****XX*1912301954 | npi-check-digit | NM109",
            })
    void refusesAClaimThatCannotBeTrusted(String segment, String by, String code, String element) {
        Edi edi = Edi.institutional();
        int position = edi.position(segment);
        Received received = edi.replace(segment, by).read();

        assertThat(received.transaction().status()).isEqualTo(Status.REFUSED);
        assertThat(received.transaction().problems())
                .anyMatch(problem -> problem.code().equals(code)
                        && problem.element().equals(element)
                        && problem.segment() == position);
        assertThat(received.claims).isEmpty();
    }

    @Test
    void warnsOfProfessionalLinesUnderTheInstitutionalGuide() {
        Received received = Edi.professional()
                .replace(Edi.CLAIM_GS, Edi.CLAIM_GS.replace("X222A1", "X223A2"))
                .replace(Edi.CLAIM_ST, Edi.CLAIM_ST.replace("X222A1", "X223A2"))
                .read();

        assertThat(received.problems()).containsExactly("WARNING service-not-institutional CLM05");
        assertThat(received.claim().type()).isEqualTo(ClaimType.PROFESSIONAL);
        assertThat(received.claim().institutional()).isNull();
    }

    @Test
    void warnsWhereTheLinesDoNotComeToTheClaim() {
        Received received = Edi.institutional()
                .replace("SV2*0120**1000*DA*2**50", "SV2*0120**900*DA*2")
                .read();

        assertThat(received.problems()).contains("WARNING claim-out-of-balance CLM02");
        assertThat(received.claims).hasSize(1);
    }
}
