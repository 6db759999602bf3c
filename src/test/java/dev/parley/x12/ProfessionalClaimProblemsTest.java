package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.x12.ReadTransaction.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfessionalClaimProblemsTest {
    private static final String CLM = "CLM*C1*300***23:B:1*Y*A*Y*Y";
    private static final String LAST_DATE = "DTP*472*RD8*20260601-20260602";

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM**300***23:B:1 | required-element-missing | CLM01",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1****23:B:1 | required-element-missing | CLM02",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1*3OO***23:B:1 | amount-invalid | CLM02",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1*1E3***23:B:1 | amount-invalid | CLM02",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1*300.005***23:B:1 | amount-invalid | CLM02",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1*99999999999***23:B:1 | amount-invalid | CLM02",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1*-300***23:B:1 | charge-negative | CLM02",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1*300***2:B:1 | element-invalid | CLM05-1",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1*300***23:B:X | element-invalid | CLM05-3",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1234567890123456789012345678901234567890*300***23:B:1"
                        + " | element-too-long | CLM01",
                "SV1*HC:99285:25*200*UN*1*23**1 | SV1*HC:99285**UN*1 | required-element-missing | SV102",
                "SV1*HC:99285:25*200*UN*1*23**1 | SV1*HC:99285*-1*UN*1 | charge-negative | SV102",
                "SV1*HC:99285:25*200*UN*1*23**1 | SV1*HC:99285*200*UN*one | quantity-invalid | SV104",
                "SV1*HC:99285:25*200*UN*1*23**1 | SV1*HC:99285*200*XX*1 | element-invalid | SV103",
                "SV1*HC:99285:25*200*UN*1*23**1 | SV1*HC:99285*200*UN*1*AB | element-invalid | SV105",
                "SV1*HC:99285:25*200*UN*1*23**1 | SV1*HC:99285:25:123*200*UN*1 | element-invalid | SV101-4",
                "SV1*HC:99285:25*200*UN*1*23**1 | SV1*HC*200*UN*1 | required-element-missing | SV101-2",
                "SV1*HC:99285:25*200*UN*1*23**1 | SV2*0450*HC:99285*200*UN*1 | service-not-professional | SV201",
                "SV1*HC:99285:25*200*UN*1*23**1 | NTE*ADD*NONE | service-missing | LX01",
                "DTP*472*D8*20260601 | DTP*472*D8*20260631 | date-invalid | DTP03",
                "DTP*472*D8*20260601 | DTP*472*D8*260601 | date-invalid | DTP03",
                "DTP*472*D8*20260601 | DTP*472*D8*02260601 | date-invalid | DTP03",
                "DTP*472*D8*20260601 | DTP*472*RD8*20260602-20260601 | period-reversed | DTP03",
                "DTP*472*D8*20260601 | DTP*573*D8*20260601 | required-element-missing | DTP03",
                "DMG*D8*19800229*F | DMG*D8*19790229*F | date-invalid | DMG02",
                "DMG*D8*19800229*F | DMG*D8*19800229*X | element-invalid | DMG03",
                "BHT*0019*00*REF1*20260610*1200*CH | BHT*0019*00*REF1*20261310*1200*CH | date-invalid | BHT04",
                "NM1*85*2*EMERGENCY PHYSICIANS*****XX*1234567893 | NM1*85*2*A*****XX*1234567890"
                        + " | npi-check-digit | NM109",
                "NM1*82*1*SMITH*ANN****XX*1912301953 | NM1*82*1*A*B****XX*19123019 | npi-check-digit | NM109",
                "NM1*82*1*SMITH*ANN****XX*1912301953 | NM1*DN*1*A*B****XX*1912301954 | npi-check-digit | NM109",
                "NM1*85*2*EMERGENCY PHYSICIANS*****XX*1234567893 | NM1*85*2*A*****24*123456789"
                        + " | required-element-missing | NM109",
                "NM1*85*2*EMERGENCY PHYSICIANS*****XX*1234567893 | NM1*45*2*A | billing-provider-missing | NM1",
                "NM1*IL*1*DOE*JANE****MI*MEM1 | NM1*45*1*DOE | patient-missing | NM1",
                "NM1*IL*1*DOE*JANE****MI*MEM1 | NM1*IL*1**JANE****MI*MEM1 | required-element-missing | NM103",
                "NM1*PR*2*ACME HEALTH*****PI*60054 | NM1*PR*2*ACME HEALTH | required-element-missing | NM109",
                "N4*AUSTIN*TX*787010000 | N4*AUSTIN*ST*787010000 | element-invalid | N402",
                "N4*WACO*TX*76701 | N4*WACO*XX*76701 | element-invalid | N402",
                "REF*EI*12-3456789 | REF*EI*1234 | element-invalid | REF02",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1*300***23:B:7 | element-contradictory | REF02",
                "DTP*472*D8*20260601 | DTP*472*D8*20260616 | element-contradictory | DTP03",
                "DTP*472*D8*20260601 | DTP*472*D8*19991231 | element-contradictory | DTP03",
                "DMG*D8*19800229*F | DMG*D8*20260616*F | element-contradictory | DMG02",
                "SV1*HC:99285:25*200*UN*1*23**1 | SV1*HC:99285*200*UN*-1 | element-contradictory | SV104",
                "HL*2*1*22*0 | SV1*HC:99285*1*UN*1 | segment-misplaced | SV1",
            })
    void refuses(String segment, String spoiled, String code, String element) {
        Edi edi = Edi.professional().replace(segment, spoiled);

        Received received = edi.read();

        assertThat(received.transaction().status()).isEqualTo(Status.REFUSED);
        assertThat(received.problems()).contains("ERROR " + code + " " + element);
        assertThat(received.claims).isEmpty();
    }

    @Test
    void saysWhichSegmentIsWrong() {
        String wrong = "DTP*472*D8*20260631";
        Edi edi = Edi.professional().replace("DTP*472*D8*20260601", wrong);

        assertThat(edi.read().transaction().problems())
                .extracting(ReadProblem::segment)
                .contains(edi.position(wrong));
    }

    @Test
    void tellsNoNameAndNoBirthDateInADetail() {
        Received received = Edi.professional()
                .replace("NM1*IL*1*DOE*JANE****MI*MEM1", "NM1*IL*1*" + "SECRET".repeat(20) + "*JANE****MI*MEM1")
                .replace("DMG*D8*19800229*F", "DMG*D8*19791341*SECRET")
                .read();

        assertThat(received.transaction().problems()).hasSize(3).noneMatch(problem -> problem.detail()
                .matches(".*(SECRET|1979|MEM1|C1).*"));
    }

    @Test
    void refusesAClaimWithoutLines() {
        Received received =
                Edi.professional().before(CLM, "CLM*C0*10***23:B:1*Y*A*Y*Y").read();

        assertThat(received.problems()).containsExactly("ERROR claim-without-lines SV1");
        assertThat(received.transaction().claims()).isEqualTo(2);
        assertThat(received.claims).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1*301***23:B:1 | claim-out-of-balance | CLM02",
                "CLM*C1*300***23:B:1*Y*A*Y*Y | CLM*C1*300***23:B | frequency-missing | CLM05-3",
                "NM1*PR*2*ACME HEALTH*****PI*60054 | NM1*45*2*A | payer-missing | NM1",
                "NM1*82*1*SMITH*ANN****XX*1912301953 | NM1*82*1*SMITH*ANN | npi-missing | NM109",
                "HI*ABK:S06.0X0A*ABF:R55 | HI*ABK*S060X0A | diagnosis-missing | HI01",
                "BHT*0019*00*REF1*20260610*1200*CH | BHT*0019*00*REF1*20260530*1200*CH | bill-date-implausible | BHT04",
                "BHT*0019*00*REF1*20260610*1200*CH | BHT*0019*00*REF1*20260616*1200*CH | bill-date-implausible | BHT04",
            })
    void warns(String segment, String spoiled, String code, String element) {
        Received received = Edi.professional().replace(segment, spoiled).read();

        assertThat(received.transaction().status()).isEqualTo(Status.ACCEPTED_WITH_WARNINGS);
        assertThat(received.problems()).containsExactly("WARNING " + code + " " + element);
        assertThat(received.claims).hasSize(1);
    }

    @Test
    void explainsAnImbalanceInDollars() {
        assertThat(Edi.professional()
                        .replace(CLM, "CLM*C1*175.5***23:B:1")
                        .read()
                        .transaction()
                        .problems())
                .extracting(ReadProblem::detail)
                .containsExactly("CLM02 is $175.50, its lines come to $300.00");
    }

    @ParameterizedTest
    @CsvSource({"25, claim-repeated", "26, claim-number-repeated"})
    void warnsOfAClaimNumberThatComesAgain(String modifier, String code) {
        String[] again = {
            "CLM*C9*10***11:B:1",
            "LX*1",
            "SV1*HC:99213:25*10*UN*1",
            "DTP*472*D8*20260601",
            "CLM*C9*10***11:B:1",
            "LX*1",
            "SV1*HC:99213:" + modifier + "*10*UN*1",
            "DTP*472*D8*20260601",
            "CLM*C9*10***11:B:7",
            "REF*F8*P1",
            "LX*1",
            "SV1*HC:99213:27*10*UN*1",
            "DTP*472*D8*20260601",
        };

        Received received = Edi.professional().after(LAST_DATE, again).read();

        assertThat(received.problems()).containsExactly("WARNING " + code + " CLM01");
        assertThat(received.claims).hasSize(4);
    }

    @Test
    void letsAnotherProviderUseTheSameClaimNumber() {
        Received another = Edi.professional()
                .before(
                        Edi.SE,
                        "HL*3**20*1",
                        "NM1*85*2*CLINIC*****XX*1122333341",
                        "HL*4*3*22*0",
                        "NM1*IL*1*DOE*JANE****MI*MEM1",
                        "NM1*PR*2*ACME HEALTH*****PI*60054",
                        "CLM*C1*10***23:B:1",
                        "LX*1",
                        "SV1*HC:99213*10*UN*1",
                        "DTP*472*D8*20260601")
                .read();

        assertThat(another.problems()).isEmpty();
        assertThat(another.claims).hasSize(2);
    }

    @Test
    void acceptsATransactionWithoutClaims() {
        Received received = Edi.of(Edi.ISA, Edi.CLAIM_GS, Edi.CLAIM_ST, Edi.SE, Edi.GE, Edi.IEA)
                .read();

        assertThat(received.problems()).containsExactly("WARNING no-claims ST01");
        assertThat(received.transaction().claims()).isZero();
        assertThat(received.transaction().totalCharge()).isEqualTo(Money.ZERO);
    }
}
