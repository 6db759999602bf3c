package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.http.Problem.FieldError;
import dev.parley.idr.CertifiedEntity.ListedFee;
import dev.parley.idr.EntityHistory.Row;
import dev.parley.money.Money;
import dev.parley.regulation.Confidence;
import dev.parley.regulation.FederalFees;
import dev.parley.regulation.RuleBook;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityPolicyTest {
    private static final LocalDate FROM = LocalDate.of(2024, 1, 22);
    private static final EntityPolicy POLICY = new EntityPolicy(new FederalFees(RuleBook.load()));

    private static ListedFee fee(LocalDate from, String single, String batched, boolean approved) {
        return new ListedFee(
                from, Money.of(single), Money.of(batched), Money.of("150.00"), approved, "certified list, page 2");
    }

    private static CertifiedEntity entity(String name, LocalDate until, ListedFee... fees) {
        return new CertifiedEntity(name, List.of(), FROM, until, Confidence.B, "certified list", List.of(fees));
    }

    private static List<String> wrong(CertifiedEntity... entities) {
        return POLICY.contradictions(new EntityTerms(List.of(entities))).stream()
                .map(FieldError::pointer)
                .toList();
    }

    @Test
    void isDeliveredWithNamesAndWithoutInventedFees() {
        EntityTerms delivered = EntityPolicy.delivered();
        assertThat(delivered.entities()).hasSize(13).allSatisfy(entity -> {
            assertThat(entity.fees()).isEmpty();
            assertThat(entity.confidence()).isEqualTo(Confidence.C);
        });
        assertThat(POLICY.contradictions(delivered)).isEmpty();
        assertThat(delivered.named("FHAS").orElseThrow().name()).isEqualTo("Federal Hearings and Appeals Services");
        assertThat(delivered.named("Maximus Federal Services, Inc.")).isPresent();
        assertThat(delivered.named("Nobody")).isEmpty();
    }

    @Test
    void refusesAListThatContradictsItself() {
        assertThat(wrong(entity("C2C", null), entity("C2C, Inc.", null))).containsExactly("/entities/1");
        assertThat(wrong(entity("...", null))).containsExactly("/entities/0/name");
        assertThat(wrong(entity("C2C", FROM.minusDays(1)))).containsExactly("/entities/0/certifiedUntil");
        assertThat(wrong(entity(
                        "C2C", null, fee(FROM, "400.00", "600.00", false), fee(FROM, "410.00", "600.00", false))))
                .containsExactly("/entities/0/fees/1/from");
        assertThat(wrong(entity("C2C", null, fee(LocalDate.of(2022, 4, 14), "400.00", "600.00", false))))
                .containsExactly("/entities/0/fees/0/from");
        assertThat(wrong(entity("C2C", null, fee(FROM, "0.00", "600.00", true))))
                .containsExactly("/entities/0/fees/0");
    }

    /** FED-FE-05c: 200 to 840, and 268 to 1,173 for a batch. */
    @ParameterizedTest
    @CsvSource({
        "200.00,  268.00, false, ''",
        "840.00, 1173.00, false, ''",
        "199.99,  268.00, false, /entities/0/fees/0/single",
        "840.01, 1173.00, false, /entities/0/fees/0/single",
        "840.00, 1173.01, false, /entities/0/fees/0/batched",
        "900.00, 1300.00, true,  ''"
    })
    void aFeeOutsideTheRangeNeedsItsApproval(String single, String batched, boolean approved, String pointer) {
        assertThat(wrong(entity("C2C", null, fee(FROM, single, batched, approved))))
                .containsExactlyElementsOf(pointer.isEmpty() ? List.of() : List.of(pointer));
    }

    @ParameterizedTest(name = "{1} lines, batch {0}, initiated on {2}: {3}")
    @CsvSource({
        "false,  1, 2026-06-01, 400.00",
        "false, 60, 2026-06-01, 400.00",
        "true,   1, 2026-06-01, 600.00",
        "true,  25, 2026-06-01, 600.00",
        "true,  26, 2026-06-01, 750.00",
        "true,  50, 2026-06-01, 750.00",
        "true,  51, 2026-06-01, 900.00",
        "false,  1, 2026-07-01, 450.00"
    })
    void chargesByDayAndLines(boolean batched, int lines, LocalDate initiated, String charged) {
        CertifiedEntity entity = entity(
                "C2C",
                null,
                fee(FROM, "400.00", "600.00", false),
                fee(LocalDate.of(2026, 7, 1), "450.00", "620.00", false));
        assertThat(entity.feeOn(initiated).orElseThrow().of(batched, lines)).isEqualTo(Money.of(charged));
        assertThat(entity.feeOn(FROM.minusDays(1))).isEmpty();
    }

    @Test
    void remembersHowAnEntityDecided() {
        EntityHistory.Statistics own = EntityHistory.of(List.of(
                row("D1", 10, Determination.Prevailing.PROVIDER, "300.00", "100.00"),
                row("D2", 40, Determination.Prevailing.PAYER, "100.00", "100.00"),
                row(null, 40, Determination.Prevailing.PAYER, "220.00", "100.00"),
                row("D3", 30, Determination.Prevailing.SPLIT, "90.00", null),
                new Row("C2C", "D4", Dispute.State.INELIGIBLE, FROM, null, null, null, null)));
        assertThat(own.disputes()).isEqualTo(4);
        assertThat(own.determined()).isEqualTo(3);
        assertThat(own.ineligible()).isEqualTo(1);
        assertThat(own.medianDaysToDetermination()).isEqualTo(30);
        assertThat(own.winPercent()).isEqualByComparingTo("33.3");
        assertThat(own.medianAwardPercentOfQpa()).isEqualByComparingTo("220.0");
        assertThat(own.newestDetermination()).isEqualTo(FROM.plusDays(40));
        assertThat(EntityHistory.of(List.of()).winPercent()).isNull();
    }

    private static Row row(String number, int days, Determination.Prevailing prevailing, String award, String qpa) {
        return new Row(
                "C2C",
                number,
                Dispute.State.DETERMINED,
                FROM,
                FROM.plusDays(days),
                prevailing,
                Money.of(award),
                qpa == null ? null : Money.of(qpa));
    }
}
