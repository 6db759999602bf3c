package dev.parley.resubmission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.claim.BilledClaim;
import dev.parley.claim.ClaimType;
import dev.parley.claim.NewClaim;
import dev.parley.money.Money;
import dev.parley.resubmission.CorrectClaim.Corrected;
import dev.parley.resubmission.PrepareCorrectedClaimForm.Correction;
import dev.parley.resubmission.PrepareCorrectedClaimForm.Part;
import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectClaimTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate SERVICE = LocalDate.of(2026, 6, 1);
    private final CorrectClaim correct =
            new CorrectClaim(Validation.buildDefaultValidatorFactory().getValidator());

    @ParameterizedTest(name = "{0} of line {1}: {2} -> {3}")
    @CsvSource({
        "PROCEDURE_CODE, 2, 93010, 93005, '\"procedureCode\":\"93005\"'",
        "MODIFIER, 1, , 25, '\"modifiers\":[\"59\",\"25\"]'",
        "MODIFIER, 1, 59, XU, '\"modifiers\":[\"XU\"]'",
        "DIAGNOSIS, , r07.9, R07.89, '\"diagnoses\":[\"R0789\"]'",
        "DIAGNOSIS, , , I10, '\"diagnoses\":[\"R079\",\"I10\"]'",
        "UNITS, 2, 1, 2.5, '\"units\":2.5'",
        "PLACE_OF_SERVICE, , 11, 23, '\"placeOfService\":\"23\"'",
        "PLACE_OF_SERVICE, 1, , 22, '\"placeOfService\":\"22\"'",
        "SERVICE_DATE, , , 2026-05-31, '\"serviceFrom\":\"2026-05-31\",\"serviceTo\":\"2026-05-31\"'",
        "CHARGE, 2, 50, 75, '\"totalCharge\":275.00'",
        "PROVIDER, , 1234567893, 1912301953, '\"npi\":\"1912301953\"'",
        "MEMBER, , , NEW1, '\"memberId\":\"NEW1\"'",
        "PAYER, , , NEWPAYER, '\"payerId\":\"NEWPAYER\"'",
        "AUTHORIZATION, , , A-1, '\"authorizationNumber\":\"A-1\"'",
    })
    void writesACorrectionWhereItBelongs(Part part, Integer line, String before, String after, String expected) {
        Corrected corrected = correct("7", new Correction(part, line, before, after));

        assertThat(corrected.left()).isEmpty();
        assertThat(json(corrected.claim()))
                .contains(expected)
                .doesNotContain(before == null ? "~" : "\"" + before + "\"");
        assertThat(corrected.claim().lines()).hasSize(2); // the whole claim, CLM-04
        assertThat(corrected.claim().frequencyCode()).isEqualTo("7");
        assertThat(corrected.claim().payerControlNumber()).isEqualTo("PCN");
        assertThat(corrected.claim().billSent()).isEqualTo(TODAY);
    }

    @ParameterizedTest(name = "{0} of line {1}: {2} -> {3}")
    @CsvSource({
        "OTHER, , , as told",
        "PROCEDURE_CODE, , 93010, 93005", // of which line?
        "UNITS, 9, , 2",
        "UNITS, 2, , two",
        "CHARGE, 1, , free",
        "SERVICE_DATE, 1, , 2026-02-30",
        "MODIFIER, 1, 77, 25",
        "MODIFIER, 1, , twenty-five",
        "DIAGNOSIS, , Z99, I10",
        "PROVIDER, , , 1912301953",
        "PROVIDER, , 1234567893, 1912301954",
        "PLACE_OF_SERVICE, , , office",
    })
    void leavesToAPersonWhatFitsNoField(Part part, Integer line, String before, String after) {
        Corrected corrected = correct("7", new Correction(part, line, before, after));

        assertThat(corrected.claim()).isNull();
        assertThat(corrected.left()).isNotEmpty();
    }

    @Test
    void anOriginalNamesNoEarlierClaim() {
        Corrected corrected = correct("1", new Correction(Part.MEMBER, null, null, "NEW1"));

        assertThat(corrected.claim().frequencyCode()).isEqualTo("1");
        assertThat(corrected.claim().payerControlNumber()).isNull();
    }

    private Corrected correct(String frequency, Correction correction) {
        return correct.correct(claim(), frequency, "PCN", TODAY, List.of(correction));
    }

    private static String json(NewClaim claim) {
        return new String(BilledClaim.bytes(claim), StandardCharsets.UTF_8);
    }

    private static NewClaim claim() {
        return new NewClaim(
                "C1",
                ClaimType.PROFESSIONAL,
                "1",
                null,
                Money.of("250"),
                "11",
                SERVICE.plusDays(2),
                new NewClaim.Provider("1234567893", "EMERGENCY PHYSICIANS", null, "123456789", null, null),
                null,
                null,
                new NewClaim.Payer("60054", "ACME HEALTH", null),
                null,
                new NewClaim.Patient("MEM1", "DOE", "JANE", null, null, null),
                List.of("R079"),
                List.of(line(1, "99285", List.of("59"), "200"), line(2, "93010", List.of(), "50")),
                null);
    }

    private static NewClaim.Line line(int number, String code, List<String> modifiers, String charge) {
        return new NewClaim.Line(
                number, code, modifiers, null, Money.of(charge), BigDecimal.ONE, "UN", SERVICE, SERVICE, null);
    }
}
