package dev.parley.benchmark.medicare;

import static dev.parley.benchmark.medicare.MedicareVectorsTest.year;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Modifiers and several lines of one day. A unit is worth ten dollars, so that amounts can be seen through. */
class SeveralServicesTest {
    private static final ConversionFactor TEN =
            new ConversionFactor(2025, null, null, "single", BigDecimal.TEN, BigDecimal.TEN, "test");

    private final List<RelativeValue> rows = new ArrayList<>();

    /** A row of so many units, all of them work but for the practice expense, and its indicators. */
    private void row(
            String code, String modifier, String work, String expense, String multiple, String surgeons, String base) {
        rows.add(new RelativeValue(
                code,
                modifier,
                "A",
                new BigDecimal(work),
                new BigDecimal(expense),
                false,
                new BigDecimal(expense),
                false,
                BigDecimal.ZERO,
                modifier.isEmpty() ? "0" : "1",
                "000",
                multiple,
                surgeons,
                surgeons,
                surgeons,
                "0",
                base));
    }

    private List<MedicareAmount> price(Service... services) {
        return new PriceServices(year(TEN, CostIndex.NATIONAL, null, rows.toArray(RelativeValue[]::new)))
                .price(List.of(services));
    }

    private static Service office(int line, String code, String... modifiers) {
        return units(line, code, "1", modifiers);
    }

    private static Service units(int line, String code, String units, String... modifiers) {
        return new Service(
                line, code, List.of(modifiers), Site.NONFACILITY, new BigDecimal(units), null, null, false, false);
    }

    private static List<Money> money(String... dollars) {
        return List.of(dollars).stream().map(Money::of).toList();
    }

    @Test
    void theDearestProcedureIsPaidInFullAndFourMoreAtHalf() {
        for (int i = 1; i <= 6; i++) {
            row("1000" + i, "", i + "0", "0", "2", "0", "");
        }
        List<MedicareAmount> amounts = price(
                office(1, "10001"),
                office(2, "10002"),
                office(3, "10003"),
                office(4, "10006"),
                office(5, "10005"),
                office(6, "10004"));
        assertThat(amounts.subList(1, 6))
                .extracting(MedicareAmount::amount)
                .containsExactlyElementsOf(money("100", "150", "600", "250", "200"));
        assertThat(amounts.get(0).amount()).isNull();
        assertThat(amounts.get(0).none()).contains("by report");
    }

    @Test
    void theUnitsOfALineRankLikeLines() {
        row("10001", "", "10", "0", "2", "0", "");
        assertThat(price(units(1, "10001", "3")).get(0).amount()).isEqualTo(Money.of("200"));
    }

    @Test
    void whatIsNoSurgeryRanksNowhere() {
        row("10001", "", "10", "0", "2", "0", "");
        row("99213", "", "20", "0", "0", "0", "");
        assertThat(price(office(1, "10001"), units(2, "99213", "2")))
                .extracting(MedicareAmount::amount)
                .containsExactlyElementsOf(money("100", "400"));
    }

    @Test
    void modifier51WithoutTheDearerProcedureIsHalfAndSaysSo() {
        row("10001", "", "10", "0", "2", "0", "");
        MedicareAmount amount = price(office(1, "10001", "51")).get(0);
        assertThat(amount.amount()).isEqualTo(Money.of("50"));
        assertThat(amount.notes()).anyMatch(note -> note.contains("not known here"));
    }

    @Test
    void endoscopiesOfOneFamilyAreReducedByTheirBaseAndRankAsOne() {
        row("45378", "", "10", "0", "3", "0", "45378");
        row("45380", "", "14", "0", "3", "0", "45378");
        row("45385", "", "18", "0", "3", "0", "45378");
        row("10001", "", "50", "0", "2", "0", "");
        assertThat(price(office(1, "45380"), office(2, "45385")))
                .extracting(MedicareAmount::amount)
                .containsExactlyElementsOf(money("40", "180"));
        assertThat(price(office(1, "45380"), office(2, "45385"), office(3, "10001")))
                .extracting(MedicareAmount::amount)
                .containsExactlyElementsOf(money("20", "90", "500"));
    }

    @Test
    void laterImagesAreReducedByPart() {
        for (String code : List.of("70450", "74177")) {
            String much = code.equals("70450") ? "10" : "20";
            row(code, "26", much, "0", "4", "0", "");
            row(code, "TC", "0", "30", "4", "0", "");
            row(code, "", much, "30", "4", "0", "");
        }
        assertThat(price(office(1, "70450", "26"), office(2, "74177", "26")))
                .extracting(MedicareAmount::amount)
                .containsExactlyElementsOf(money("95", "200"));
        assertThat(price(office(1, "74177"), office(2, "70450")))
                .as("the second gives up 5% of 100 and half of 300")
                .extracting(MedicareAmount::amount)
                .containsExactlyElementsOf(money("500", "245"));
    }

    @Test
    void laterTherapyUnitsGiveUpHalfTheirPracticeExpense() {
        row("97110", "", "5", "4", "5", "0", "");
        row("97140", "", "4", "3", "5", "0", "");
        assertThat(price(units(1, "97110", "2"), office(2, "97140")))
                .extracting(MedicareAmount::amount)
                .containsExactlyElementsOf(money("160", "55"));
    }

    @ParameterizedTest(name = "{0} with indicator {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "50, 1, 150.00, both sides",
                "50, 3, 200.00, both sides in full",
                "50, 2, 100.00, changes nothing",
                "50, 0, 100.00, changes nothing",
                "80, 2, 16.00,  an assistant",
                "82, 2, 16.00,  an assistant",
                "80, 0, 16.00,  only with documents",
                "80, 1, -,      No assistant",
                "80, 9, -,      No assistant",
                "AS, 2, 13.60,  85% of 16%",
                "62, 2, 62.50,  two surgeons",
                "62, 1, 62.50,  only with documents",
                "62, 0, -,      No two surgeons",
                "66, 2, -,      by the contractor",
                "52, 2, -,      by the contractor",
                "25, 0, 100.00, says nothing of the price",
            })
    void modifiersChangeThePrice(String modifier, String indicator, String expected, String why) {
        row("10001", "", "10", "0", "0", indicator, "");
        MedicareAmount amount = price(office(1, "10001", modifier)).get(0);
        assertThat(amount.amount()).isEqualTo(expected == null ? null : Money.of(expected));
        if (expected == null) {
            assertThat(amount.none()).contains(why);
        } else if (why.contains("documents")) {
            assertThat(amount.notes()).anyMatch(note -> note.contains(why));
        }
    }

    @Test
    void aNonPhysicianIsPaid85Percent() {
        row("99213", "", "10", "0", "0", "0", "");
        Service service = new Service(1, "99213", List.of(), Site.NONFACILITY, BigDecimal.ONE, null, null, true, false);
        assertThat(price(service).get(0).amount()).isEqualTo(Money.of("85"));
    }

    @Test
    void aPartThatDoesNotExistHasNoPrice() {
        row("99213", "", "10", "0", "0", "0", "");
        assertThat(price(office(1, "99213", "26")).get(0).none()).contains("no part 26");
        assertThat(price(office(1, "99999")).get(0).none()).contains("no row for 99999");
    }

    @ParameterizedTest(name = "status {0}: {1}")
    @CsvSource({"B, Bundled", "C, contractor", "I, Not used by Medicare", "N, Not covered", "X, Outside", "E, Excluded"
    })
    void aStatusWithoutPriceIsNeverZero(String status, String why) {
        rows.add(new RelativeValue(
                "90000",
                "",
                status,
                BigDecimal.TEN,
                BigDecimal.ONE,
                false,
                BigDecimal.ONE,
                false,
                BigDecimal.ONE,
                "0",
                "XXX",
                "0",
                "0",
                "0",
                "0",
                "0",
                ""));
        MedicareAmount amount = price(office(1, "90000")).get(0);
        assertThat(amount.amount()).isNull();
        assertThat(amount.none()).contains(why);
        assertThat(amount.unitsOfFile()).isEqualTo(Money.of("120"));
    }
}
