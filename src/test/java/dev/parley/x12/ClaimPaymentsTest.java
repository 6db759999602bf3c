package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.NewRemittance.Adjustment;
import dev.parley.remittance.NewRemittance.PaidClaim;
import dev.parley.remittance.NewRemittance.PaidLine;
import dev.parley.remittance.NewRemittance.ProviderAdjustment;
import dev.parley.x12.ReadTransaction.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimPaymentsTest {
    private static final LocalDate JUNE_1 = LocalDate.of(2026, 6, 1);

    @Test
    void readsEveryPartOfARemittance() {
        Received received = Edi.remittance().read();

        assertThat(received.transaction())
                .isEqualTo(new ReadTransaction(
                        TransactionType.REMITTANCE,
                        "0001",
                        "000000042",
                        "7",
                        "SENDERID",
                        Status.ACCEPTED,
                        2,
                        Money.of("380"),
                        Money.of("150"),
                        List.of()));
        assertThat(received.remittances)
                .containsExactly(new NewRemittance(
                        "EFT1",
                        "60054",
                        "ACME HEALTH",
                        Received.TODAY,
                        LocalDate.of(2026, 6, 12),
                        "ACH",
                        Money.of("125"),
                        List.of(partlyPaid(), denied()),
                        List.of(
                                new ProviderAdjustment("1234567893", "WO", "C0", Money.of("20")),
                                new ProviderAdjustment("1234567893", "FB", "F1", Money.of("5")))));
    }

    private static PaidClaim partlyPaid() {
        return new PaidClaim(
                "C1",
                "PAYER1",
                "1",
                Money.of("300"),
                Money.of("150"),
                Money.of("40"),
                "CI",
                JUNE_1,
                List.of(adjustment("OA", "23", "10", null)),
                List.of("MA02", "N781"),
                List.of(
                        new PaidLine(
                                "99285",
                                List.of("25"),
                                Money.of("200"),
                                Money.of("120"),
                                Money.of("160"),
                                null,
                                JUNE_1,
                                BigDecimal.ONE,
                                List.of(
                                        adjustment("CO", "45", "30", "1"),
                                        adjustment("CO", "253", "10", null),
                                        adjustment("PR", "2", "40", null)),
                                List.of("N877")),
                        new PaidLine(
                                "12001",
                                List.of(),
                                Money.of("100"),
                                Money.of("40"),
                                null,
                                null,
                                JUNE_1,
                                new BigDecimal("2.5"),
                                List.of(adjustment("CO", "45", "60", null)),
                                List.of())),
                "MEM1");
    }

    private static PaidClaim denied() {
        return new PaidClaim(
                "C2",
                "PAYER2",
                "4",
                Money.of("80"),
                Money.ZERO,
                null,
                "CI",
                JUNE_1.plusDays(2),
                List.of(),
                List.of(),
                List.of(new PaidLine(
                        "99283",
                        List.of(),
                        Money.of("80"),
                        Money.ZERO,
                        null,
                        null,
                        JUNE_1.plusDays(2),
                        null,
                        List.of(adjustment("CO", "197", "80", null)),
                        List.of())),
                "MEM2");
    }

    private static Adjustment adjustment(String group, String reason, String amount, String quantity) {
        return new Adjustment(group, reason, Money.of(amount), quantity == null ? null : new BigDecimal(quantity));
    }

    @Test
    void readsInpatientRemarksAndANegativeProviderAdjustment() {
        Received received = Edi.remittance()
                .replace("MOA***MA02*N781", "MIA*0***150*M1***************N1*N2")
                .replace("PLB*1234567893*20261231*WO:C0*20*FB:F1*5", "PLB*1234567893*20261231*CV:CP*-1.27")
                .replace(
                        "BPR*I*125*C*ACH*CCP*01*111*DA*33*1234567890**01*111*DA*22*20260612",
                        "BPR*I*151.27*C*CHK************20260612")
                .read();

        assertThat(received.transaction().status()).isEqualTo(Status.ACCEPTED);
        assertThat(received.remittance().claims().get(0).remarkCodes()).containsExactly("M1", "N1", "N2");
        assertThat(received.remittance().providerAdjustments().get(0).amount()).isEqualTo(Money.of("-1.27"));
    }

    @Test
    void readsAReversal() {
        Received received = Edi.remittance()
                .replace("CLP*C2*4*80*0**CI*PAYER2", "CLP*C2*22*-80*-30**CI*PAYER2")
                .replace("SVC*HC:99283*80*0", "SVC*HC:99283*-80*-30")
                .replace("CAS*CO*197*80", "CAS*CO*45*-50")
                .replace("PLB*1234567893*20261231*WO:C0*20*FB:F1*5", "PLB*1234567893*20261231*WO:C0*-5")
                .read();

        assertThat(received.transaction().status()).isEqualTo(Status.ACCEPTED);
        assertThat(received.transaction().totalPaid()).isEqualTo(Money.of("120"));
        assertThat(received.remittance().claims().get(1).paid()).isEqualTo(Money.of("-30"));
    }

    @Test
    void takesThePayerIdFromItsNameFirstAndTheDayMadeForThePayment() {
        NewRemittance remittance = Edi.remittance()
                .replace("N1*PR*ACME HEALTH", "N1*PR*ACME HEALTH*XV*PLAN1")
                .replace("BPR*I*125*C*ACH*CCP*01*111*DA*33*1234567890**01*111*DA*22*20260612", "BPR*I*125*C*NON")
                .read()
                .remittance();

        assertThat(remittance.payerId()).isEqualTo("PLAN1");
        assertThat(remittance.paymentDate()).isEqualTo("2026-06-11");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CLP*C2*4*80*0**CI*PAYER2 | CLP**4*80*0 | required-element-missing | CLP01",
                "CLP*C2*4*80*0**CI*PAYER2 | CLP*C2**80*0 | required-element-missing | CLP02",
                "CLP*C2*4*80*0**CI*PAYER2 | CLP*C2*X*80*0 | element-invalid | CLP02",
                "CLP*C2*4*80*0**CI*PAYER2 | CLP*C2*4**0 | required-element-missing | CLP03",
                "CLP*C2*4*80*0**CI*PAYER2 | CLP*C2*4*80 | required-element-missing | CLP04",
                "CLP*C2*4*80*0**CI*PAYER2 | CLP*C2*4*80*0,00 | amount-invalid | CLP04",
                "CLP*C2*4*80*0**CI*PAYER2 | CLP*C2*4*80*0*none | amount-invalid | CLP05",
                "CLP*C2*4*80*0**CI*PAYER2 | CLP*C2*4*80*0**COMMERCIAL | element-invalid | CLP06",
                "CLP*C2*4*80*0**CI*PAYER2 | CLP*C2*4*80*-1 | element-contradictory | CLP04",
                "DTM*232*20260601 | DTM*232*20260616 | element-contradictory | DTM02",
                "DTM*472*20260603 | DTM*472*20260616 | element-contradictory | DTM02",
                "SVC*HC:99283*80*0 | SVC*HC*80*0 | required-element-missing | SVC01-2",
                "SVC*HC:99283*80*0 | SVC*HC:99283**0 | required-element-missing | SVC02",
                "SVC*HC:99283*80*0 | SVC*HC:99283*80 | required-element-missing | SVC03",
                "SVC*HC:99283*80*0 | SVC*HC:99283*80*0**many | quantity-invalid | SVC05",
                "CAS*CO*197*80 | CAS*XX*197*80 | element-invalid | CAS01",
                "CAS*CO*197*80 | CAS*CO**80 | required-element-missing | CAS02",
                "CAS*CO*197*80 | CAS*CO*197 | required-element-missing | CAS03",
                "CAS*CO*45*30*1*253*10 | CAS*CO*45*30*1*253*1O | amount-invalid | CAS06",
                "DTM*232*20260601 | DTM*232*20260631 | date-invalid | DTM02",
                "DTM*233*20260602 | DTM*233*20260231 | date-invalid | DTM02",
                "DTM*472*20260601 | DTM*472*yesterday | date-invalid | DTM02",
                "DTM*405*20260611 | DTM*405*20002316 | date-invalid | DTM02",
                "AMT*B6*160 | AMT*B6*? | amount-invalid | AMT02",
                "LQ*HE*N877 | LQ*HE*NOTAREMARKCODE | element-too-long | LQ02",
                "TRN*1*EFT1*1512345678 | TRN*1 | required-element-missing | TRN02",
                "N1*PR*ACME HEALTH | N1*PR | required-element-missing | N102",
                "PLB*1234567893*20261231*WO:C0*20*FB:F1*5 | PLB**20261231*WO:C0*20 | required-element-missing | PLB01",
                "PLB*1234567893*20261231*WO:C0*20*FB:F1*5 | PLB*1*20261231*WO:C0 | required-element-missing | PLB04",
                "PLB*1234567893*20261231*WO:C0*20*FB:F1*5 | PLB*1*20261231**5 | required-element-missing | PLB03",
                "BPR*I*125*C*ACH*CCP*01*111*DA*33*1234567890**01*111*DA*22*20260612"
                        + " | BPR*I*125*C*CASH | element-invalid | BPR04",
                "BPR*I*125*C*ACH*CCP*01*111*DA*33*1234567890**01*111*DA*22*20260612"
                        + " | BPR*I*125*C*ACH************20260612 20260613 | date-invalid | BPR16",
                "LX*1 | SVC*HC:99283*80*0 | segment-misplaced | SVC",
            })
    void refuses(String segment, String spoiled, String code, String element) {
        Received received = Edi.remittance().replace(segment, spoiled).read();

        assertThat(received.transaction().status()).isEqualTo(Status.REFUSED);
        assertThat(received.problems()).contains("ERROR " + code + " " + element);
        assertThat(received.remittances).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CAS*OA*23*10 | CAS*OA*23*11 | claim-out-of-balance | CLP04",
                "CAS*PR*2*40 | CAS*PR*2*40*1*3*10 | line-out-of-balance | SVC03",
                "PLB*1234567893*20261231*WO:C0*20*FB:F1*5 | PLB*1*20261231*WO:C0*20"
                        + " | remittance-out-of-balance | BPR02",
                "N1*PE*EMERGENCY PHYSICIANS*XX*1234567893 | N1*PE*A*XX*1234567890 | npi-check-digit | N104",
                "BPR*I*125*C*ACH*CCP*01*111*DA*33*1234567890**01*111*DA*22*20260612"
                        + " | NTE*ADD*A | payment-missing | BPR02",
            })
    void warns(String segment, String spoiled, String code, String element) {
        Received received = Edi.remittance().replace(segment, spoiled).read();

        assertThat(received.transaction().status()).isEqualTo(Status.ACCEPTED_WITH_WARNINGS);
        assertThat(received.problems()).contains("WARNING " + code + " " + element);
        assertThat(received.remittances).hasSize(1);
    }

    @Test
    void refusesARemittanceWithoutClaims() {
        Received received = Edi.of(
                        Edi.ISA,
                        Edi.PAYMENT_GS,
                        Edi.PAYMENT_ST,
                        "BPR*I*0*C*NON",
                        "TRN*1*EFT1",
                        "N1*PR*ACME",
                        Edi.SE,
                        Edi.GE,
                        Edi.IEA)
                .read();

        assertThat(received.problems()).containsExactly("ERROR no-claims ST01");
    }

    @Test
    void addsUpWhatItRefuses() {
        ReadTransaction refused =
                Edi.remittance().drop("TRN*1*EFT1*1512345678").read().transaction();

        assertThat(refused.claims()).isEqualTo(2);
        assertThat(refused.totalCharge()).isEqualTo(Money.of("380"));
        assertThat(refused.totalPaid()).isEqualTo(Money.of("150"));
    }
}
