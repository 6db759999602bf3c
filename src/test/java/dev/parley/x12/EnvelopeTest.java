package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.money.Money;
import dev.parley.x12.ReadTransaction.Status;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final Received SOUND = Edi.professional().read();

    @Test
    void refusesAHeaderItCannotReadAndReadsTheNextInterchange() {
        Received received = Received.from("ISA*00*nonsense~GS*HC~ST*837*0009~SE*2*0009~"
                + Edi.professional().text());

        assertThat(received.transactions).hasSize(2);
        assertThat(received.problems()).containsExactly("ERROR envelope-unreadable ISA01");
        assertThat(received.transactions.get(1).status()).isEqualTo(Status.ACCEPTED);
        assertThat(received.told).isEqualTo(2);
    }

    @Test
    void readsInterchangesOfDifferentPartnersInOneBody() {
        String first = Edi.professional().text();
        String second =
                Edi.remittance().endingIn("'\n").text().replace('*', '|').replace(':', '>');

        Received received = Received.from(first + "\r\n\u001a" + second);

        assertThat(received.transactions)
                .extracting(ReadTransaction::type, ReadTransaction::status)
                .containsExactly(
                        tuple(TransactionType.PROFESSIONAL_CLAIM, Status.ACCEPTED),
                        tuple(TransactionType.REMITTANCE, Status.ACCEPTED));
    }

    @Test
    void readsGroupsAndTransactionsByTheirNumbers() {
        Received received = Edi.of(
                        Edi.ISA,
                        Edi.CLAIM_GS,
                        Edi.CLAIM_ST,
                        Edi.SE,
                        Edi.CLAIM_ST.replace("0001", "0002"),
                        Edi.SE.replace("0001", "0002"),
                        "GE*2*7",
                        Edi.CLAIM_GS.replace("*7*", "*8*"),
                        Edi.CLAIM_ST,
                        Edi.SE,
                        "GE*1*8",
                        "IEA*2*42")
                .read();

        assertThat(received.transactions)
                .extracting(ReadTransaction::groupControlNumber, ReadTransaction::controlNumber)
                .containsExactly(tuple("7", "0001"), tuple("7", "0002"), tuple("8", "0001"));
        assertThat(received.transactions)
                .flatExtracting(ReadTransaction::problems)
                .extracting(ReadProblem::code)
                .containsOnly("no-claims");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "SE*#*0001 | SE*9*0001 | segment-count-mismatch | SE01",
                "SE*#*0001 | SE | segment-count-mismatch | SE01",
                "SE*#*0001 | SE*#*0002 | control-number-mismatch | SE02",
                "GE*1*7 | GE*2*7 | transaction-count-mismatch | GE01",
                "GE*1*7 | GE*1*8 | control-number-mismatch | GE02",
                "GE*1*7 | - | group-trailer-missing | GE",
                "IEA*1*000000042 | IEA*2*000000042 | group-count-mismatch | IEA01",
                "IEA*1*000000042 | IEA*1*000000043 | control-number-mismatch | IEA02",
                "IEA*1*000000042 | - | interchange-trailer-missing | IEA",
                "GS*HC*SENDER*RECEIVER*20260610*1200*7*X*005010X222A1 | - | group-header-missing | GS",
            })
    void warnsOfAnEnvelopeThatDoesNotFit(String segment, String spoiled, String code, String element) {
        Edi edi = spoiled == null
                ? Edi.professional().drop(segment)
                : Edi.professional().replace(segment, spoiled);

        assertThat(edi.read().transaction().status()).isEqualTo(Status.ACCEPTED_WITH_WARNINGS);
        assertThat(edi.read().problems()).contains("WARNING " + code + " " + element);
        assertThat(edi.read().claims).isEqualTo(SOUND.claims);
    }

    @Test
    void refusesWhatHasNoEnd() {
        Received atTheEnd = Edi.professional().drop(Edi.SE, Edi.GE, Edi.IEA).read();
        Received atTheGroup = Edi.professional().drop(Edi.SE).read();
        Received atTheNext = Edi.professional()
                .drop(Edi.SE)
                .before(Edi.GE, Edi.CLAIM_ST, Edi.SE)
                .read();
        Received atTheInterchange =
                Received.from(Edi.professional().drop(Edi.SE, Edi.GE, Edi.IEA).text()
                        + Edi.professional().text());

        for (Received received : List.of(atTheEnd, atTheGroup, atTheNext, atTheInterchange)) {
            assertThat(received.problems()).contains("ERROR transaction-truncated SE");
            assertThat(received.transaction().status()).isEqualTo(Status.REFUSED);
        }
        assertThat(atTheNext.transactions.get(1).status()).isEqualTo(Status.ACCEPTED_WITH_WARNINGS);
        assertThat(atTheInterchange.transactions.get(1).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void refusesWhatStandsOutsideOfATransaction() {
        Received withoutStart = Edi.professional().drop(Edi.CLAIM_ST).read();
        Received afterTheEnd = Received.from(Edi.professional().text() + "GS*HC*A*B~ST*837*1~CLM*C1*1~SE*3*1~");
        Received before = Received.from("ADD ID=1" + Edi.professional().text());

        assertThat(withoutStart.problems())
                .containsExactly("ERROR segment-outside-transaction BHT", "WARNING transaction-count-mismatch GE01");
        assertThat(withoutStart.claims).isEmpty();
        assertThat(afterTheEnd.transactions).hasSize(2);
        assertThat(afterTheEnd.transactions.get(0).status()).isEqualTo(Status.ACCEPTED);
        assertThat(afterTheEnd.transactions.get(1).status()).isEqualTo(Status.REFUSED);
        assertThat(before.transactions).hasSize(2);
        assertThat(before.problems()).containsExactly("ERROR segment-outside-transaction null");
        assertThat(before.transactions.get(1).status()).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void refusesAnInterchangeWithoutTransactions() {
        Received received = Edi.of(Edi.ISA, Edi.CLAIM_GS, "GE*0*7", Edi.IEA).read();

        assertThat(received.problems()).containsExactly("ERROR no-transaction ISA13");
        assertThat(received.transaction().type()).isEqualTo(TransactionType.UNKNOWN);
        assertThat(received.transaction().interchangeControlNumber()).isEqualTo("000000042");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B*1", "BHTTT*1", "nm1*85", "garbage", "*", "\u00e9\u00e9\u00e9*1"})
    void refusesATransactionWithNoiseInIt(String noise) {
        Received received = Edi.professional().after("LX*1", noise).read();

        assertThat(received.problems()).containsExactly("ERROR segment-unreadable null");
        assertThat(received.transaction().problems().get(0).segment())
                .isEqualTo(Edi.professional().position("LX*1") + 1);
        assertThat(received.claims).isEmpty();
    }

    @ParameterizedTest(name = "{0} under {1} is {2}")
    @CsvSource({
        "837, 005010X222, 837P",
        "837, 005010X222A2, 837P",
        "837, 005010X223A3, 837I",
        "837, 005010X224A2, 837D",
        "837, 005010X298A1, 837P",
        "837, 004010X098A1, 837P",
        "837, 004010X096A1, 837I",
        "837, 005010, UNKNOWN",
        "837, , UNKNOWN",
        "835, 005010X221A1, 835",
        "835, 004010X091A1, 835",
        "277, 005010X214, 277CA",
        "277, 005010X212, 277",
        "999, 005010X231A1, 999",
        "997, 005010X230, 997",
        "278, 005010X217, UNKNOWN",
    })
    void tellsTransactionsApart(String set, String guide, String type) {
        ReadTransaction read = Edi.of(
                        Edi.ISA,
                        "GS*XX*S*R*20260610*1200*7*X*" + (guide == null ? "" : guide),
                        "ST*" + set + "*0001",
                        Edi.SE,
                        Edi.GE,
                        Edi.IEA)
                .read()
                .transaction();

        assertThat(read.type().code()).isEqualTo(type);
        assertThat(read.controlNumber()).isEqualTo("0001");
    }

    @ParameterizedTest
    @CsvSource({
        "837, 005010X224A2, transaction-type-not-supported, 837D is not read",
        "837, 005010X298A1, transaction-type-not-supported, 837 005010X298A1 is not read",
        "278, 005010X217, transaction-type-not-supported, 278 005010X217 is not read",
        "837, 004010X098A1, version-not-supported, 'Version 004010X098A1 is not read, 005010 is'",
        "835, 004010X091A1, version-not-supported, 'Version 004010X091A1 is not read, 005010 is'",
        "835, , version-not-supported, Neither ST03 nor GS08 names a version",
    })
    void refusesOtherTypesAndVersionsByName(String set, String guide, String code, String detail) {
        ReadTransaction read = Edi.of(
                        Edi.ISA,
                        "GS*XX*S*R*20260610*1200*7*X*" + (guide == null ? "" : guide),
                        "ST*" + set + "*0001",
                        "CLM*C1*10",
                        "CLM*C2*5.5",
                        Edi.SE,
                        Edi.GE,
                        Edi.IEA)
                .read()
                .transaction();

        assertThat(read.status()).isEqualTo(Status.REFUSED);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).code()).isEqualTo(code);
        assertThat(read.problems().get(0).detail()).isEqualTo(detail);
        if (set.equals("837")) {
            assertThat(read.claims()).isEqualTo(2);
            assertThat(read.totalCharge()).isEqualTo(Money.of("15.50"));
        }
    }

    @Test
    void goesByTheTransactionsOwnVersionFirst() {
        Received received = Edi.professional()
                .replace(Edi.CLAIM_GS, Edi.CLAIM_GS.replace("X222A1", ""))
                .read();
        Received olderGroup = Edi.professional()
                .replace(Edi.CLAIM_GS, Edi.CLAIM_GS.replace("005010X222A1", "004010X098A1"))
                .read();

        assertThat(received.transaction().status()).isEqualTo(Status.ACCEPTED);
        assertThat(olderGroup.problems()).containsExactly("ERROR version-not-supported GS08");
    }

    @Test
    void takesAnInterchangeAcknowledgmentAsAReceipt() {
        Received received = Edi.of(Edi.ISA, "TA1*000000001*260602*1200*R*021", "IEA*0*000000042")
                .read();

        ReadTransaction read = received.transaction();
        assertThat(read.type()).isEqualTo(TransactionType.INTERCHANGE_ACKNOWLEDGMENT);
        assertThat(read.controlNumber()).isEqualTo("000000001");
        assertThat(read.status()).isEqualTo(Status.ACCEPTED);
        assertThat(received.receipts).singleElement().satisfies(receipt -> {
            assertThat(receipt.interchange()).isEqualTo("000000001");
            assertThat(receipt.accepted()).isFalse();
            assertThat(receipt.words()).isEqualTo("note code 021");
        });
    }

    @Test
    void refusesAnInterchangeAcknowledgmentWithoutAVerdict() {
        Received received = Edi.of(Edi.ISA, "TA1*000000001", "IEA*0*000000042").read();

        assertThat(received.problems()).containsExactly("ERROR required-element-missing TA104");
        assertThat(received.receipts).isEmpty();
    }

    @Test
    void refusesOneTransactionAndTakesItsNeighbor() {
        Received received = Edi.professional()
                .before(Edi.GE, Edi.CLAIM_ST, "CLM*C9*x", Edi.SE)
                .replace(Edi.GE, "GE*2*7")
                .read();

        assertThat(received.transactions)
                .extracting(ReadTransaction::status)
                .containsExactly(Status.ACCEPTED, Status.REFUSED);
        assertThat(received.claims).isEqualTo(SOUND.claims);
    }

    @Test
    void tellsAHopelessTransactionItsFirstThousandFaults() {
        String[] noise = new String[3_000];
        Arrays.fill(noise, "noise");

        ReadTransaction refused = Edi.professional().after("LX*1", noise).read().transaction();

        assertThat(refused.problems()).hasSize(1_001);
        assertThat(refused.problems().get(1_000).detail()).isEqualTo("2000 more are not listed");
    }
}
