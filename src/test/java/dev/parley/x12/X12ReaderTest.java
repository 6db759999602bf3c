package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.claim.NewClaim;
import dev.parley.money.Money;
import dev.parley.remittance.NewRemittance;
import dev.parley.x12.ReadTransaction.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no file may do: fill the memory, break the reader, or slip in half of itself. */
class X12ReaderTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void keepsNothingOfNinetyThousandClaims() throws IOException {
        int claims = 90_000;
        Edi edi = Edi.professional();
        String text = edi.replace(Edi.SE, "SE*" + (edi.position(Edi.SE) - 2 + claims * 7) + "*0001")
                .text();
        int tail = text.indexOf("~SE*") + 1;
        String claim = "CLM*N%d*30***11:B:1~HI*ABK:R55~LX*1~SV1*HC:99213*30*UN*1***1~DTP*472*D8*20260601~"
                + "SVD*PAYER*10*HC:99213**1~NTE*ADD*%s~";
        String note = "a note of the line ".repeat(4);
        Body body = new Body(
                text.substring(0, tail), claims, number -> claim.formatted(number, note), text.substring(tail));
        Counting counting = new Counting();

        new X12Reader(Received.VALIDATOR).read(body, Received.TODAY, counting);

        assertThat(counting.last.problems()).isEmpty();
        assertThat(counting.last.status()).isEqualTo(Status.ACCEPTED);
        assertThat(counting.last.claims()).isEqualTo(claims + 1);
        assertThat(counting.last.totalCharge()).isEqualTo(Money.of("2700300"));
        assertThat(counting.claims).isEqualTo(claims + 1);
        System.out.printf(
                "%,d claims in %,d bytes: heap grew by %,d KiB%n",
                counting.claims, body.served, counting.growth() / 1024);
        // kept claims would be nearly 200 MB; the rest of the test run breathes by tens
        assertThat(counting.growth()).isLessThan(128 * MEGABYTE);
    }

    @Test
    void keepsNothingOfASegmentThatNeverEnds() throws IOException {
        String text = Edi.professional().text();
        Body body =
                new Body(text.substring(0, text.indexOf("LX*1")) + "NTE*", 20_000, number -> "x".repeat(5_000), "~");
        Counting counting = new Counting();

        new X12Reader(Received.VALIDATOR).read(body, Received.TODAY, counting);

        assertThat(body.served).isLessThan(2 * MEGABYTE);
        assertThat(counting.last.status()).isEqualTo(Status.REFUSED);
        assertThat(counting.last.problems())
                .extracting(ReadProblem::code)
                .contains("segment-unreadable", "transaction-truncated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004\u0014", "%PDF-1.7 ", "<?xml version='1.0'?>", "{\"claims\": []}"})
    void givesUpOnWhatIsNotX12(String part) throws IOException {
        Body body = new Body(part, 100_000, number -> part.repeat(1_000), part);
        Counting counting = new Counting();

        int transactions = new X12Reader(Received.VALIDATOR).read(body, Received.TODAY, counting);

        assertThat(transactions).isZero();
        assertThat(body.served).isLessThan(2 * MEGABYTE);
    }

    @Test
    void refusesASegmentOfTooManyElements() {
        Received received =
                Edi.professional().after("LX*1", "NTE" + "*".repeat(60_000)).read();

        assertThat(received.problems()).containsExactly("ERROR segment-unreadable null");
    }

    @Test
    void answersNoMoreTransactionsThanItCanKeep() throws IOException {
        Body body = new Body(
                Edi.of(Edi.ISA, Edi.CLAIM_GS).text(),
                1_000_000,
                number -> "ST*837*%d*005010X222A1~CLM*A*x~CLM*B*y~SE*4*%d~".formatted(number, number),
                "IEA*1*1~");
        List<ReadTransaction> answers = new ArrayList<>();

        new X12Reader(Received.VALIDATOR).read(body, Received.TODAY, new DryRun(answers, Received.ACCEPTING));

        assertThat(answers).hasSize(10_001).allMatch(one -> one.status() == Status.REFUSED);
        assertThat(answers.get(10_000).problems()).extracting(ReadProblem::code).contains("too-many-transactions");
        assertThat(answers.stream().mapToInt(one -> one.problems().size()).sum())
                .isLessThan(40_000);
        assertThat(body.served).isLessThan(2 * MEGABYTE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "837 | ~SE* | LX*%1$d~SV1*HC:99213*1*UN*1~DTP*472*D8*20260601~",
                "835 | ~PLB* | SVC*HC:99213*1*1~CAS*CO*45*0~LQ*HE*N1~"
            })
    void keepsLittleOfAClaimThatNeverEnds(String set, String end, String line) throws IOException {
        String text = (set.equals("837") ? Edi.professional() : Edi.remittance()).text();
        int tail = text.indexOf(end) + 1;
        Body body = new Body(text.substring(0, tail), 200_000, line::formatted, text.substring(tail));
        Counting counting = new Counting();

        new X12Reader(Received.VALIDATOR).read(body, Received.TODAY, counting);

        assertThat(counting.last.status()).isEqualTo(Status.REFUSED);
        assertThat(counting.last.problems()).extracting(ReadProblem::code).contains("claim-too-long");
    }

    @Test
    void takesNothingOfABodyCutOffAnywhere() {
        for (Edi edi : List.of(Edi.professional(), Edi.remittance())) {
            String body = edi.text();
            int whole = body.indexOf("~SE*") + 3; // with an SE, however short, all claims have come
            for (int length = 0; length < body.length(); length++) {
                Received received = Received.from(body.substring(0, length));
                if (length < whole) {
                    assertThat(received.transactions)
                            .as("cut after %d", length)
                            .allMatch(transaction -> transaction.status() == Status.REFUSED);
                } else {
                    assertThat(received.transaction().status())
                            .as("cut after %d", length)
                            .isNotEqualTo(Status.REFUSED);
                }
            }
        }
    }

    @Test
    void survivesRandomBytes() {
        long seed = new Random().nextLong();
        System.out.println("Random bytes with seed " + seed);
        Random random = new Random(seed);
        byte[] header = Edi.of(Edi.ISA, Edi.CLAIM_GS, Edi.CLAIM_ST).text().getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < 1_000; round++) {
            byte[] body = new byte[random.nextInt(4_000)];
            random.nextBytes(body);
            if (random.nextBoolean() && body.length > header.length) {
                System.arraycopy(header, 0, body, 0, header.length);
            }
            assertThat(Received.from(body).claims)
                    .as("seed %d, round %d", seed, round)
                    .isEmpty();
        }
    }

    @Test
    void neverTakesHalfOfASpoiledBody() {
        long seed = new Random().nextLong();
        System.out.println("Spoiled bodies with seed " + seed);
        Random random = new Random(seed);
        String claims = Edi.professional().text();
        String payments = Edi.remittance().text();
        for (int round = 0; round < 3_000; round++) {
            String body = spoiled(random.nextBoolean() ? claims + payments : payments + claims, random);
            String where = "seed %d, round %d".formatted(seed, round);
            Received received = Received.from(body.getBytes(StandardCharsets.ISO_8859_1));

            assertThat(received.transactions).as(where).hasSize(received.told);
            received.transactions.forEach(transaction -> assertThat(transaction.status() == Status.REFUSED)
                    .as("%s, %s", where, transaction)
                    .isEqualTo(transaction.problems().stream()
                            .anyMatch(problem -> problem.severity() == ReadProblem.Severity.ERROR)));
            if (received.transactions.stream().allMatch(transaction -> transaction.status() != Status.REFUSED)) {
                assertThat(charges(received)).as(where).isEqualTo(told(received));
            }
        }
    }

    private static Money charges(Received received) {
        Money ofClaims =
                Money.sum(received.claims.stream().map(NewClaim::totalCharge).toList());
        return received.remittances.stream()
                .flatMap(remittance -> remittance.claims().stream())
                .map(NewRemittance.PaidClaim::charge)
                .reduce(ofClaims, Money::plus);
    }

    private static Money told(Received received) {
        return Money.sum(
                received.transactions.stream().map(ReadTransaction::totalCharge).toList());
    }

    /** Some characters or segments lost, doubled, swapped or written over. */
    private static String spoiled(String body, Random random) {
        StringBuilder spoiled = new StringBuilder(body);
        String letters = "~*:>09AZ-. \n\u0000\u00ff";
        for (int times = random.nextInt(4); times >= 0; times--) {
            int at = random.nextInt(spoiled.length());
            int to = Math.min(spoiled.length(), at + random.nextInt(30));
            String other = String.valueOf(letters.charAt(random.nextInt(letters.length())));
            switch (random.nextInt(5)) {
                case 0 -> spoiled.delete(at, to);
                case 1 -> spoiled.insert(at, spoiled.substring(at, to));
                case 2 -> spoiled.replace(at, at + 1, other);
                case 3 -> spoiled.insert(at, other);
                default -> {
                    List<String> segments =
                            new ArrayList<>(List.of(spoiled.toString().split("~")));
                    Collections.swap(segments, random.nextInt(segments.size()), random.nextInt(segments.size()));
                    spoiled = new StringBuilder(String.join("~", segments)).append('~');
                }
            }
        }
        return spoiled.toString();
    }

    @Test
    void endsNoTransactionWhenTheConnectionBreaks() {
        byte[] body = Edi.professional().text().getBytes(StandardCharsets.US_ASCII);
        InputStream breaking = new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                int read = super.read(buffer, offset, Math.min(length, 500));
                if (read < 0) {
                    throw new UncheckedIOException(new IOException("Connection reset"));
                }
                return read;
            }
        };
        Received received = new Received();

        assertThatThrownBy(() -> new X12Reader(Received.VALIDATOR).read(breaking, Received.TODAY, received))
                .hasMessageContaining("Connection reset");
        assertThat(received.transactions).isEmpty();
    }

    /** A body that is made while it is read. */
    private static final class Body extends InputStream {
        private final String head;
        private final int parts;
        private final IntFunction<String> part;
        private final String tail;
        private int next = -1;
        private byte[] current = {};
        private int at;
        private long served;

        Body(String head, int parts, IntFunction<String> part, String tail) {
            this.head = head;
            this.parts = parts;
            this.part = part;
            this.tail = tail;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == current.length) {
                if (next > parts) {
                    return -1;
                }
                String text = next < 0 ? head : next == parts ? tail : part.apply(next);
                next++;
                current = text.getBytes(StandardCharsets.US_ASCII);
                at = 0;
            }
            int copied = Math.min(length, current.length - at);
            System.arraycopy(current, at, buffer, offset, copied);
            at += copied;
            served += copied;
            return copied;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("is read in blocks");
        }
    }

    private static final class Counting implements TransactionSink {
        private int claims;
        private long least = Long.MAX_VALUE;
        private long growth;
        private ReadTransaction last;

        @Override
        public void claim(NewClaim claim) {
            if (++claims % 10_000 == 0) {
                System.gc();
                long used = Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory();
                least = Math.min(least, used);
                growth = Math.max(growth, used - least);
            }
        }

        long growth() {
            return growth;
        }

        @Override
        public void remittance(NewRemittance remittance) {
            throw new AssertionError("There is none");
        }

        @Override
        public void end(ReadTransaction transaction, Origin origin) {
            last = transaction;
        }
    }
}
