package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.claim.BilledClaim;
import dev.parley.claim.ClaimType;
import dev.parley.claim.NewClaim;
import dev.parley.x12.ReadTransaction.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is read back as the very claim, and by the same rules that strangers' files are read by. */
class RoundTripTest {
    private static final Path SAMPLES = Path.of(System.getProperty("parley.samples", "../shared/samples"));
    private static final ClaimFileText.Submitter SUBMITTER =
            new ClaimFileText.Submitter("PARLEY", "PARLEY", "BILLING OFFICE", "5125550100", "T");
    private static final LocalDateTime NOW = Received.TODAY.atTime(9, 30);

    @Test
    void writesEveryPartOfAProfessionalClaim() {
        NewClaim claim = Edi.professional()
                .replace("CLM*C1*300***23:B:1*Y*A*Y*Y", "CLM*C1*300***23:B:1*Y*A*Y*Y**AA:::TX", "DTP*439*D8*20260531")
                .after("HI*ABK:S06.0X0A*ABF:R55", "NM1*DN*1*REFERS*BOB****XX*1122333341")
                .replace("SV1*HC:12001:59:lt*100*UN*2.5***1", "SV1*HC:00790:P3*100*MJ*95***1:2")
                .before(
                        "LX*1",
                        "SBR*S*18*OTHERGRP*OTHER PLAN*****MB",
                        "CAS*PR*1*50**2*7.5",
                        "CAS*CO*45*10",
                        "AMT*D*240",
                        "NM1*IL*1*OTHER*INSURED****MI*OTHERMEM",
                        "NM1*PR*2*OTHER PAYER*****PI*OTHERPAYER",
                        "REF*F8*OTHERCONTROL")
                .after("DTP*472*D8*20260601", "SVD*OTHERPAYER*160*HC:99285**1", "CAS*PR*2*40", "DTP*573*D8*20260605")
                .read()
                .claim();

        assertThat(claim.lines().get(1).unitType()).isEqualTo("MJ");
        assertReadBack(claim);
    }

    @Test
    void writesEveryPartOfAnInstitutionalClaim() {
        NewClaim claim = Edi.institutional().read().claim();

        assertReadBack(claim);
        assertThat(claim.type()).isEqualTo(ClaimType.INSTITUTIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "8"})
    void namesThePayersClaimInAReplacementAndAVoid(String frequency) {
        NewClaim claim = again(Edi.professional().read().claim(), frequency, "PCN9");

        assertThat(write(claim)).contains("CLM*C1*300.00***23:B:" + frequency, "REF*F8*PCN9~", "LX*1~", "LX*2~");
        assertReadBack(claim);
    }

    @Test
    void keepsDelimitersAndAccentsOutOfValues() {
        NewClaim billed = Edi.professional().read().claim();
        String text =
                write(BilledClaim.read(new String(BilledClaim.bytes(billed), java.nio.charset.StandardCharsets.UTF_8)
                        .replace("ACME PPO", "A*C~M:E^ P\u00e9O")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        Received received = Received.from(text);

        assertThat(received.transaction().problems()).isEmpty();
        assertThat(received.claim().plan().name()).isEqualTo("A C M E  PeO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"837p", "837i"})
    void writesWhatStrangersSent(String folder) throws IOException {
        assumeTrue(Files.isDirectory(SAMPLES.resolve(folder)), "no samples at " + SAMPLES.toAbsolutePath());
        int claims = 0;
        try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
            for (Path file :
                    files.filter(name -> !name.endsWith("MANIFEST.csv")).toList()) {
                Received received = Received.from(Files.readAllBytes(file));
                for (NewClaim claim : received.claims) {
                    claims++;
                    assertThat(readBack(claim)).as(file.toString()).isEqualTo(withInsurance(claim));
                }
            }
        }
        System.out.printf("%d claims of %s written and read back%n", claims, folder);
        assertThat(claims).isPositive();
    }

    /** The guide wants an SBR where strangers leave it out, and numbers lines that had no LX. */
    private static NewClaim withInsurance(NewClaim claim) {
        NewClaim back = readBack(claim);
        return new NewClaim(
                claim.claimNumber(),
                claim.type(),
                claim.frequencyCode(),
                claim.payerControlNumber(),
                claim.totalCharge(),
                claim.placeOfService(),
                Received.TODAY,
                claim.billingProvider(),
                claim.renderingProvider(),
                claim.serviceFacility(),
                claim.payer(),
                claim.plan() == null ? back.plan() : claim.plan(),
                claim.patient(),
                claim.diagnoses(),
                claim.lines().stream().allMatch(line -> line.lineNumber() != null) ? claim.lines() : back.lines(),
                null,
                claim.institutional(),
                claim.plan() == null || claim.form().relationship() == null ? back.form() : claim.form());
    }

    private static void assertReadBack(NewClaim claim) {
        assertThat(readBack(claim)).isEqualTo(withInsurance(claim));
    }

    private static NewClaim readBack(NewClaim claim) {
        Received received = Received.from(write(claim));
        assertThat(received.transaction().status()).isIn(Status.ACCEPTED, Status.ACCEPTED_WITH_WARNINGS);
        assertThat(received.transaction().problems())
                .extracting(ReadProblem::code)
                .doesNotContain("isa-width", "segment-count-mismatch", "control-number-mismatch");
        return received.claim();
    }

    private static String write(NewClaim claim) {
        return ClaimFileText.write(claim, SUBMITTER, 1234, NOW);
    }

    private static NewClaim again(NewClaim claim, String frequency, String payerControlNumber) {
        return new NewClaim(
                claim.claimNumber(),
                claim.type(),
                frequency,
                payerControlNumber,
                claim.totalCharge(),
                claim.placeOfService(),
                claim.billSent(),
                claim.billingProvider(),
                claim.renderingProvider(),
                claim.serviceFacility(),
                claim.payer(),
                claim.plan(),
                claim.patient(),
                claim.diagnoses(),
                claim.lines(),
                null,
                claim.institutional(),
                claim.form());
    }

    @Test
    void keepsAClaimWordForWord() {
        for (NewClaim claim : List.of(
                Edi.professional().read().claim(), Edi.institutional().read().claim())) {
            assertThat(BilledClaim.read(BilledClaim.bytes(claim))).isEqualTo(claim);
        }
    }
}
