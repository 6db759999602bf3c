package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.remittance.NewRemittance;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * A file of any number of professional claims, and the 835 that pays them, or denies some; made while it is read. As a program:
 * {@code BigFile write 837|835 N FILE} or {@code BigFile read 837|835 N}, which reads as a dry run does and tells speed
 * and memory.
 */
public final class BigFile extends InputStream {
    static final int CLAIMS_OF_A_TRANSACTION = 5_000;

    private static final LocalDate SENT = LocalDate.of(2026, 6, 10);
    private static final String CHARGED = "250.00";
    private static final String PAID = "100.00";

    private final Iterator<String> parts;
    private byte[] current = {};
    private int at;

    private BigFile(Iterator<String> parts) {
        this.parts = parts;
    }

    static BigFile claims(int claims) {
        return claims(claims, CLAIMS_OF_A_TRANSACTION, SENT);
    }

    /** Billed on that day, for services nine days before. */
    public static BigFile claims(int claims, int ofATransaction, LocalDate sent) {
        return new BigFile(parts(claims, ofATransaction, sent, "HC", "005010X222A1", BigFile::claimTransaction));
    }

    static BigFile payments(int claims) {
        return payments(claims, CLAIMS_OF_A_TRANSACTION, SENT, 0);
    }

    /** Paid a day after they were billed. Every so manieth claim is denied as not necessary; with 0 none is. */
    public static BigFile payments(int claims, int ofATransaction, LocalDate sent, int deniedEvery) {
        return new BigFile(parts(
                claims,
                ofATransaction,
                sent,
                "HP",
                "005010X221A1",
                (number, from, to) -> paymentTransaction(number, from, to, deniedEvery)));
    }

    private static String dated(String text, LocalDate sent) {
        return text.replace("{SENT}", day(sent))
                .replace("{SERVED}", day(sent.minusDays(9)))
                .replace("{PAID}", day(sent.plusDays(1)));
    }

    private static String day(LocalDate date) {
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** How many of the claims are denied. */
    public static int denied(int claims, int deniedEvery) {
        return deniedEvery == 0 ? 0 : claims / deniedEvery;
    }

    private static boolean isDenied(int claim, int deniedEvery) {
        return deniedEvery > 0 && claim % deniedEvery == deniedEvery - 1;
    }

    private interface Transaction {
        String text(int number, int from, int to);
    }

    private static Iterator<String> parts(
            int claims, int ofATransaction, LocalDate sent, String function, String guide, Transaction transaction) {
        int transactions = (claims + ofATransaction - 1) / ofATransaction;
        String head = "ISA*00*          *00*          *ZZ*CLINIC         *ZZ*PARLEY         *"
                + day(sent).substring(2)
                + "*1200*^*00501*000000001*0*T*:~"
                + "GS*" + function + "*CLINIC*PARLEY*" + day(sent) + "*1200*1*X*" + guide + "~";
        String tail = "GE*" + transactions + "*1~IEA*1*000000001~";
        return IntStream.rangeClosed(0, transactions + 1)
                .mapToObj(number -> {
                    if (number == 0) {
                        return head;
                    }
                    int from = (number - 1) * ofATransaction;
                    return number > transactions
                            ? tail
                            : dated(transaction.text(number, from, Math.min(claims, from + ofATransaction)), sent);
                })
                .iterator();
    }

    private static String claimTransaction(int number, int from, int to) {
        StringBuilder text = new StringBuilder();
        String control = "%06d".formatted(number);
        text.append("ST*837*").append(control).append("*005010X222A1~");
        text.append("BHT*0019*00*").append(control).append("*{SENT}*1200*CH~");
        text.append("NM1*41*2*CLINIC*****46*CLINIC~PER*IC*BILLING*TE*5125550100~NM1*40*2*PARLEY*****46*PARLEY~");
        text.append("HL*1**20*1~NM1*85*2*EMERGENCY PHYSICIANS*****XX*1234567893~N3*1 MAIN ST~N4*AUSTIN*TX*78701~");
        text.append("REF*EI*123456789~");
        int segments = 10;
        for (int claim = from; claim < to; claim++) {
            text.append("HL*").append(claim - from + 2).append("*1*22*0~SBR*P*18*GRP1*ACME PPO*****CI~");
            text.append("NM1*IL*1*SYNTHETIC*PERSON")
                    .append("****MI*M")
                    .append(claim)
                    .append('~');
            text.append("N3*5 ELM ST~N4*WACO*TX*76701~DMG*D8*19800229*F~NM1*PR*2*ACME HEALTH*****PI*60054~");
            text.append("CLM*BIG").append(claim).append('*').append(CHARGED).append("***23:B:1*Y*A*Y*Y~");
            text.append("HI*ABK:R079*ABF:R55~LX*1~SV1*HC:99285:25*200*UN*1***1~DTP*472*D8*{SERVED}~REF*6R*L1~");
            text.append("LX*2~SV1*HC:93010*50*UN*1***1:2~DTP*472*D8*{SERVED}~REF*6R*L2~");
            segments += 17;
        }
        return text.append("SE*")
                .append(segments + 1)
                .append('*')
                .append(control)
                .append('~')
                .toString();
    }

    private static String paymentTransaction(int number, int from, int to, int deniedEvery) {
        StringBuilder text = new StringBuilder();
        String control = "%06d".formatted(number);
        text.append("ST*835*").append(control).append('~');
        long paid = IntStream.range(from, to)
                .filter(claim -> !isDenied(claim, deniedEvery))
                .count();
        text.append("BPR*I*").append(paid * 100).append(".00*C*ACH*CCP*01*111*DA*33*1**01*111*DA*22*{PAID}~");
        text.append("TRN*1*EFT").append(control).append("*1512345678~DTM*405*{PAID}~");
        text.append("N1*PR*ACME HEALTH*XV*60054~N1*PE*EMERGENCY PHYSICIANS*XX*1234567893~LX*1~");
        int segments = 7;
        for (int claim = from; claim < to; claim++) {
            if (isDenied(claim, deniedEvery)) {
                text.append("CLP*BIG")
                        .append(claim)
                        .append("*4*")
                        .append(CHARGED)
                        .append("*0*0*CI*P");
                text.append(claim).append("*23*1~SVC*HC:99285:25*200*0**1~DTM*472*{SERVED}~CAS*CO*50*200~");
                text.append("SVC*HC:93010*50*0**1~DTM*472*{SERVED}~CAS*CO*50*50~");
                segments += 7;
                continue;
            }
            text.append("CLP*BIG")
                    .append(claim)
                    .append("*1*")
                    .append(CHARGED)
                    .append('*')
                    .append(PAID);
            text.append("*30.00*CI*P").append(claim).append("*23*1~MOA***N877~");
            text.append("SVC*HC:99285:25*200*80**1~DTM*472*{SERVED}~CAS*CO*45*95~CAS*PR*2*25~AMT*B6*105~");
            text.append("SVC*HC:93010*50*20**1~DTM*472*{SERVED}~CAS*CO*45*25~CAS*PR*2*5~AMT*B6*25~");
            segments += 12;
        }
        return text.append("SE*")
                .append(segments + 1)
                .append('*')
                .append(control)
                .append('~')
                .toString();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (at == current.length) {
            if (!parts.hasNext()) {
                return -1;
            }
            current = parts.next().getBytes(StandardCharsets.US_ASCII);
            at = 0;
        }
        int copied = Math.min(length, current.length - at);
        System.arraycopy(current, at, buffer, offset, copied);
        at += copied;
        return copied;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    public static void main(String[] arguments) throws IOException {
        int claims = Integer.parseInt(arguments[2]);
        try (InputStream file = arguments[1].equals("837") ? claims(claims) : payments(claims)) {
            if (arguments[0].equals("write")) {
                try (OutputStream to = Files.newOutputStream(Path.of(arguments[3]))) {
                    file.transferTo(to);
                }
            } else {
                measure(file, arguments[1], claims);
            }
        }
    }

    private static void measure(InputStream file, String set, int claims) throws IOException {
        long[] bytes = {0};
        InputStream counted = new java.io.FilterInputStream(file) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                try {
                    int read = in.read(buffer, offset, length);
                    bytes[0] += Math.max(0, read);
                    return read;
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
            }
        };
        Tally tally = new Tally();
        long started = System.nanoTime();
        new X12Reader(Received.VALIDATOR).read(counted, Received.TODAY, tally);
        double seconds = (System.nanoTime() - started) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
        System.gc();
        long left = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                "%s: %,d of %,d claims in %,d transactions, %,d MB, %.1f s, %,.0f claims/s, peak heap %,d MB, live at the end %,d MB, refused %d%n",
                set,
                tally.claims,
                claims,
                tally.transactions,
                bytes[0] >> 20,
                seconds,
                tally.claims / seconds,
                peak >> 20,
                left >> 20,
                tally.refused);
    }

    /** Counts like a dry run and keeps nothing else. */
    private static final class Tally implements TransactionSink {
        private long claims;
        private int transactions;
        private int refused;

        @Override
        public void claim(NewClaim claim) {
            // counted at the end of its transaction
        }

        @Override
        public void remittance(NewRemittance remittance) {
            // counted at the end of its transaction
        }

        @Override
        public void end(ReadTransaction transaction, Origin origin) {
            claims += transaction.claims();
            transactions++;
            refused += transaction.status() == ReadTransaction.Status.ACCEPTED ? 0 : 1;
        }
    }
}
