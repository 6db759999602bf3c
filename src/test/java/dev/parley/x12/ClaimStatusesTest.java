package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.x12.ClaimAnswer.Verdict;
import dev.parley.x12.ReadTransaction.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimStatusesTest {
    @Test
    void readsWhatTheFrontEndSaysOfEachClaim() {
        Received received = Edi.frontEnd().read();

        assertThat(received.transaction().status()).isEqualTo(Status.ACCEPTED);
        assertThat(received.refusedBatches).isEmpty();
        assertThat(received.answers).hasSize(2);
        ClaimAnswer first = received.answers.get(0);
        assertThat(first.claimNumber()).isEqualTo("C1");
        assertThat(first.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(first.payerControlNumber()).isEqualTo("PAYER1");
        assertThat(first.on()).isEqualTo(LocalDate.of(2026, 6, 9));
        assertThat(first.charge()).isEqualTo(Money.of("300"));
        ClaimAnswer second = received.answers.get(1);
        assertThat(second.claimNumber()).isEqualTo("C2");
        assertThat(second.verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(second.payerControlNumber()).isNull();
        assertThat(second.status()).isEqualTo("A7:562:85, A3:21");
    }

    @Test
    void provesAClaimWithNothingOfItsNeighbors() {
        Received received = Edi.frontEnd().read();

        String proof = received.answers.get(0).excerpt();
        assertThat(proof)
                .startsWith("ISA*00*")
                .contains("NM1*PR*2*ACME HEALTH", "STC*A2:20:PR*20260609*WQ*300", "REF*1K*PAYER1", "MEM1")
                .doesNotContain("ROE", "MEM2", "C2");
        assertThat(received.answers.get(1).excerpt()).contains("MEM2").doesNotContain("MEM1", "PAYER1");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "A0, RECEIVED",
        "A1, RECEIVED",
        "A2, ACCEPTED",
        "A3, REJECTED",
        "A4, REJECTED",
        "A5, ACCEPTED",
        "A6, REJECTED",
        "A7, REJECTED",
        "A8, REJECTED"
    })
    void takesOnlyAcceptanceIntoAdjudicationForAcceptance(String category, Verdict verdict) {
        Received received = Edi.frontEnd()
                .replace("STC*A2:20:PR*20260609*WQ*300", "STC*" + category + ":20*20260609*WQ*300")
                .read();

        assertThat(received.answers.get(0).verdict()).isEqualTo(verdict);
    }

    @Test
    void tellsThatAWholeBatchWasTurnedAway() {
        Received received = Edi.frontEnd()
                .replace("STC*A1:19:PR*20260610*WQ*380", "STC*A3:33:41*20260610*U*380")
                .read();

        assertThat(received.refusedBatches).extracting(ClaimAnswer::claimNumber).containsExactly("101");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRN*2*C1 | TRN*2 | required-element-missing | TRN02",
                "STC*A2:20:PR*20260609*WQ*300 | STC**20260609*WQ*300 | required-element-missing | STC01",
                "STC*A2:20:PR*20260609*WQ*300 | DTP*009*D8*20260609 | status-missing | STC",
                "STC*A2:20:PR*20260609*WQ*300 | STC*A2:20*20260631*WQ*300 | date-invalid | STC02",
                "HL*1**20*1 | HL*1**XX*1 | segment-misplaced | HL03",
            })
    void refusesWhatCannotBeTrusted(String segment, String by, String code, String element) {
        Received received = Edi.frontEnd().replace(segment, by).read();

        assertThat(received.transaction().status()).isEqualTo(Status.REFUSED);
        assertThat(received.problems()).contains("ERROR " + code + " " + element);
    }

    @Test
    void readsWhatAReceiverSaysOfOurFiles() {
        Received received = Edi.of(
                        Edi.ISA,
                        "GS*FA*SENDER*RECEIVER*20260610*1200*7*X*005010X231A1",
                        "ST*999*0001*005010X231A1",
                        "AK1*HC*101*005010X222A1",
                        "AK2*837*0001*005010X222A1",
                        "IK3*NM1*8**8",
                        "IK4*9*67*1",
                        "IK5*R*5",
                        "AK2*837*0002*005010X222A1",
                        "IK5*E*5",
                        "AK9*P*2*2*2",
                        Edi.SE,
                        Edi.GE,
                        Edi.IEA)
                .read();

        assertThat(received.problems()).containsExactly("WARNING acknowledgment-count-mismatch AK904");
        assertThat(received.receipts)
                .extracting(Receipt::group, Receipt::transaction, Receipt::accepted, Receipt::code, Receipt::words)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "101", "0001", false, "R", "NM1 at segment 8: 8; NM1 element 9: 1"),
                        org.assertj.core.api.Assertions.tuple("101", "0002", true, "E", ""),
                        org.assertj.core.api.Assertions.tuple("101", null, true, "P", ""));
    }
}
