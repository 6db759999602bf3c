package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.ClaimForm;
import dev.parley.claim.ClaimType;
import dev.parley.claim.NewClaim;
import dev.parley.money.Money;
import dev.parley.regulation.PlanFunding;
import dev.parley.x12.ReadTransaction.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfessionalClaimsTest {
    private static final String CLM = "CLM*C1*300***23:B:1*Y*A*Y*Y";
    private static final String LAST_DATE = "DTP*472*RD8*20260601-20260602";
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);

    private static final ClaimForm FORM = new ClaimForm(
            "P",
            "CI",
            "18",
            null,
            null,
            null,
            new NewClaim.Address("PO BOX 9", null, "DALLAS", "TX", "752010000"),
            null,
            null,
            "Y",
            "A",
            "Y",
            "Y",
            null,
            null,
            null);

    @Test
    void readsEveryPartOfAClaim() {
        Received received = Edi.professional().read();

        assertThat(received.transaction())
                .isEqualTo(new ReadTransaction(
                        TransactionType.PROFESSIONAL_CLAIM,
                        "0001",
                        "000000042",
                        "7",
                        "SENDERID",
                        Status.ACCEPTED,
                        1,
                        Money.of("300"),
                        null,
                        List.of()));
        assertThat(received.claims)
                .containsExactly(new NewClaim(
                        "C1",
                        ClaimType.PROFESSIONAL,
                        "1",
                        null,
                        Money.of("300"),
                        "23",
                        LocalDate.of(2026, 6, 10),
                        new NewClaim.Provider(
                                "1234567893",
                                "EMERGENCY PHYSICIANS",
                                null,
                                "123456789",
                                "207P00000X",
                                new NewClaim.Address("1 MAIN ST", "SUITE 2", "AUSTIN", "TX", "787010000")),
                        new NewClaim.Provider("1912301953", "SMITH", "ANN", null, "207PE0004X", null),
                        new NewClaim.Facility(
                                "1122333341",
                                "CITY HOSPITAL",
                                null,
                                new NewClaim.Address("9 HOSPITAL DR", null, "AUSTIN", "TX", "78702")),
                        new NewClaim.Payer("60054", "ACME HEALTH", null),
                        new NewClaim.Plan("ACME PPO", "GRP1", null, null),
                        new NewClaim.Patient(
                                "MEM1",
                                "DOE",
                                "JANE",
                                LocalDate.of(1980, 2, 29),
                                "F",
                                new NewClaim.Address("5 ELM ST", null, "WACO", "TX", "76701")),
                        List.of("S060X0A", "R55"),
                        List.of(
                                line(1, "99285", List.of("25"), "200", "1", JUNE_1, "23"),
                                line(2, "12001", List.of("59", "LT"), "100", "2.5", JUNE_1.plusDays(1), null)),
                        null,
                        null,
                        FORM));
    }

    private static NewClaim.Line line(
            int number, String code, List<String> modifiers, String charge, String units, LocalDate to, String place) {
        return new NewClaim.Line(
                number,
                code,
                modifiers,
                null,
                Money.of(charge),
                new BigDecimal(units),
                "UN",
                JUNE_1,
                to,
                place,
                null,
                List.of(1),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void takesTheDependentForThePatientAndTheInsuredForTheMember() {
        NewClaim claim = Edi.professional()
                .before(CLM, "HL*3*2*23*0", "PAT*19", "NM1*QC*1*DOE*TIMMY", "N4*WACO*TX*76702", "DMG*D8*20150612*M")
                .read()
                .claim();

        assertThat(claim.patient().firstName()).isEqualTo("TIMMY");
        assertThat(claim.patient().birthDate()).isEqualTo("2015-06-12");
        assertThat(claim.patient().memberId()).isEqualTo("MEM1");
        assertThat(claim.patient().address().postalCode()).isEqualTo("76702");
    }

    @Test
    void keepsTheNextInsuredApartFromTheOneBefore() {
        Received received = Edi.professional()
                .after(
                        LAST_DATE,
                        "HL*3*1*22*0",
                        "SBR*P*18*******MB",
                        "NM1*IL*1*ROE*RICHARD****MI*MEM2",
                        "CLM*C2*50***11:B:1*Y*A*Y*Y",
                        "LX*1",
                        "SV1*HC:99213*50*UN*1***1",
                        "DTP*472*D8*20260602")
                .read();

        NewClaim second = received.claims.get(1);
        assertThat(received.transaction().totalCharge()).isEqualTo(Money.of("350"));
        assertThat(second.billingProvider()).isEqualTo(received.claim().billingProvider());
        assertThat(second.patient()).isEqualTo(new NewClaim.Patient("MEM2", "ROE", "RICHARD", null, null, null));
        assertThat(second.plan()).isEqualTo(new NewClaim.Plan(null, null, PlanFunding.MEDICARE, null));
        assertThat(second.payer()).isNull();
        assertThat(second.renderingProvider()).isNull();
        assertThat(received.problems()).containsExactly("WARNING payer-missing NM1");
    }

    @Test
    void readsWithoutLevelsInsuranceAndLineNumbers() {
        Received received = Edi.of(
                        Edi.ISA,
                        Edi.CLAIM_GS,
                        Edi.CLAIM_ST,
                        "NM1*85*2*CLINIC*****XX*1234567893",
                        "NM1*IL*1*DOE*JANE****MI*MEM1",
                        "NM1*QC*1*DOE*JULIA",
                        "CLM*C1*30***11:B:1",
                        "SV1*HC:99213*10*UN*1",
                        "DTP*472*D8*20260601",
                        "SV1*HC:99214*20*UN*1",
                        "DTP*472*D8*20260602",
                        "NM1*IL*1*ROE*ALICE****MI*MEM2",
                        "CLM*C2*5***11:B:1",
                        "SV1*HC:99215*5*UN*1",
                        "DTP*472*D8*20260603",
                        Edi.SE,
                        Edi.GE,
                        Edi.IEA)
                .read();

        assertThat(received.transaction().status()).isEqualTo(Status.ACCEPTED_WITH_WARNINGS);
        assertThat(received.claims)
                .extracting(claim -> claim.patient().memberId())
                .containsExactly("MEM1", "MEM2");
        assertThat(received.claims)
                .extracting(claim -> claim.patient().firstName())
                .containsExactly("JULIA", "ALICE");
        assertThat(received.claim().lines())
                .extracting(NewClaim.Line::serviceFrom)
                .containsExactly(JUNE_1, JUNE_1.plusDays(1));
    }

    @Test
    void readsSegmentsOutOfTheirOrder() {
        NewClaim ordered = Edi.professional().read().claim();
        NewClaim mixed = Edi.professional()
                .drop("HI*ABK:S06.0X0A*ABF:R55", "NM1*PR*2*ACME HEALTH*****PI*60054", "N3*77 PAYER WAY")
                .before("NM1*IL*1*DOE*JANE****MI*MEM1", "NM1*PR*2*ACME HEALTH*****PI*60054")
                .after("N4*AUSTIN*TX*78702", "HI*ABK:S06.0X0A*ABF:R55")
                .drop("DTP*472*D8*20260601")
                .after("LX*1", "DTP*472*D8*20260601")
                .read()
                .claim();

        assertThat(mixed).isEqualTo(ordered);
    }

    @Test
    void keepsWhatOtherPayersSaidApart() {
        NewClaim alone = Edi.professional().read().claim();
        Received received = Edi.professional()
                .before(
                        "LX*1",
                        "SBR*S*18*OTHERGRP*OTHER PLAN*****MB",
                        "CAS*PR*1*50",
                        "AMT*D*240",
                        "DMG*D8*19400101*M",
                        "OI***Y***Y",
                        "NM1*IL*1*OTHER*INSURED****MI*OTHERMEM",
                        "N3*1 OTHER ST",
                        "N4*OTHERTOWN*OK*73301",
                        "NM1*PR*2*OTHER PAYER*****PI*OTHERPAYER",
                        "DTP*573*D8*20260605",
                        "REF*F8*OTHERCONTROL",
                        "NM1*82*1",
                        "REF*G2*OTHERID",
                        "NM1*77*2",
                        "NM1*85*2")
                .after(
                        "DTP*472*D8*20260601",
                        "SVD*OTHERPAYER*160*HC:99285**1",
                        "CAS*PR*2*40",
                        "DTP*573*D8*20260605",
                        "AMT*EAF*40")
                .read();

        assertThat(received.transaction().status()).isEqualTo(Status.ACCEPTED);
        NewClaim claim = received.claim();
        assertThat(claim.payer()).isEqualTo(alone.payer());
        assertThat(claim.patient()).isEqualTo(alone.patient());
        assertThat(claim.renderingProvider()).isEqualTo(alone.renderingProvider());
        assertThat(claim.serviceFacility()).isEqualTo(alone.serviceFacility());
        assertThat(claim.payerControlNumber()).isNull();
        assertThat(claim.form().otherPayers())
                .containsExactly(new ClaimForm.OtherPayer(
                        "S",
                        "18",
                        "OTHERGRP",
                        "OTHER PLAN",
                        "MB",
                        "OTHERPAYER",
                        "OTHER PAYER",
                        "OTHERMEM",
                        "OTHER",
                        "INSURED",
                        Money.of("240"),
                        "OTHERCONTROL",
                        List.of(new ClaimForm.Adjustment("PR", "1", Money.of("50"), null))));
        assertThat(claim.lines().get(0).priorPayments())
                .containsExactly(new ClaimForm.PriorPayment(
                        "OTHERPAYER",
                        Money.of("160"),
                        BigDecimal.ONE,
                        LocalDate.of(2026, 6, 5),
                        List.of(new ClaimForm.Adjustment("PR", "2", Money.of("40"), null))));
        assertThat(claim.lines().get(1)).isEqualTo(alone.lines().get(1));
    }

    @Test
    void takesAProviderWithAnNpiAfterAnotherPayerForTheClaims() {
        Received received = Edi.professional()
                .drop("NM1*82*1*SMITH*ANN****XX*1912301953", "PRV*PE*PXC*207PE0004X")
                .before(
                        "LX*1",
                        "SBR*S*18*******CI",
                        "NM1*PR*2*OTHER PAYER*****PI*OTHERPAYER",
                        "NM1*82*1*LATE*COMER****XX*1912301953")
                .read();

        assertThat(received.claim().renderingProvider().lastNameOrOrganization())
                .isEqualTo("LATE");
    }

    @Test
    void takesProvidersOfTheLinesThatAgree() {
        Edi oneRendering = Edi.professional()
                .drop("NM1*82*1*SMITH*ANN****XX*1912301953", "PRV*PE*PXC*207PE0004X")
                .after("DTP*472*D8*20260601", "NM1*82*1*SMITH*ANN****XX*1912301953");
        Edi twoRendering = Edi.professional()
                .drop("NM1*82*1*SMITH*ANN****XX*1912301953", "PRV*PE*PXC*207PE0004X")
                .after("DTP*472*D8*20260601", "NM1*82*1*SMITH*ANN****XX*1912301953")
                .after(LAST_DATE, "NM1*82*1*OTHER*DOC****XX*1122333341");

        assertThat(oneRendering.read().claim().renderingProvider().npi()).isEqualTo("1912301953");
        assertThat(twoRendering.read().claim().renderingProvider()).isNull();
        assertThat(twoRendering.read().problems()).containsExactly("WARNING rendering-providers-differ CLM01");
    }

    @Test
    void readsAReplacementOfAnEarlierClaim() {
        NewClaim claim = Edi.professional()
                .replace(CLM, "CLM*C1*300***23:B:7*Y*A*Y*Y", "REF*F8*PAYER1", "REF*G1*AUTH1")
                .read()
                .claim();

        assertThat(claim.frequencyCode()).isEqualTo("7");
        assertThat(claim.payerControlNumber()).isEqualTo("PAYER1");
    }

    @Test
    void takesOnlyDiagnosesFromHi() {
        NewClaim claim = Edi.professional()
                .replace("HI*ABK:S06.0X0A*ABF:R55", "HI*ABK:R55", "HI*BP:00100", "HI*BG:17", "HI*ABF:I10")
                .read()
                .claim();

        assertThat(claim.diagnoses()).containsExactly("R55", "I10");
    }

    @ParameterizedTest
    @CsvSource({"DTP*434*RD8*20260501-20260503, 2026-05-01, 2026-05-03", "DTP*472*D8*20260504, 2026-05-04, 2026-05-04"})
    void fallsBackToTheDatesOfTheClaim(String ofClaim, LocalDate from, LocalDate to) {
        NewClaim claim = Edi.professional()
                .after(CLM, ofClaim)
                .drop("DTP*472*D8*20260601")
                .read()
                .claim();

        assertThat(claim.lines().get(0).serviceFrom()).isEqualTo(from);
        assertThat(claim.lines().get(0).serviceTo()).isEqualTo(to);
        assertThat(claim.lines().get(1).serviceFrom()).isEqualTo(JUNE_1);
    }

    @ParameterizedTest
    @CsvSource({
        "16, MEDICARE_ADVANTAGE",
        "AM, AUTO",
        "CH, TRICARE",
        "FI, FEHB",
        "MA, MEDICARE",
        "MC, MEDICAID",
        "VA, VA",
        "WC, WORKERS_COMP",
        "CI, ",
        "BL, ",
        "ZZ, "
    })
    void takesThePlanFundingFromTheFilingIndicatorWhereItIsPlain(String indicator, PlanFunding funding) {
        NewClaim claim = Edi.professional()
                .replace("SBR*P*18*GRP1*ACME PPO*****CI", "SBR*P*18*GRP1*ACME PPO*****" + indicator)
                .read()
                .claim();

        assertThat(claim.plan().funding()).isEqualTo(funding);
    }

    @Test
    void takesAProvinceForNoState() {
        NewClaim claim = Edi.professional()
                .replace("N4*WACO*TX*76701", "N4*TORONTO*ON*M4B 1B3*CA")
                .read()
                .claim();

        assertThat(claim.patient().address().state()).isNull();
        assertThat(claim.patient().address().postalCode()).isEqualTo("M4B 1B3");
    }
}
