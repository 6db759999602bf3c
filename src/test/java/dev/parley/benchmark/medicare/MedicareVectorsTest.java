package dev.parley.benchmark.medicare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts of 2025 and 2026 that were computed elsewhere, and the rules that change them. No file is needed. */
class MedicareVectorsTest {
    private static final ConversionFactor OF_2025 = Factors.shipped().of(2025).get(0);

    @ParameterizedTest(name = "{0} in {9} is {11}")
    @CsvSource({
        "99213, 1.30, 1.35, 0.57, 0.10, 04412, 18, 1.014, 1.003, 1.409, NONFACILITY, 91.00",
        "99284, 2.74, 0.57, 0.57, 0.29, 10112, 00, 1.000, 0.869, 0.575, FACILITY, 110.05",
        "99285, 4.00, 0.79, 0.79, 0.43, 09102, 04, 1.000, 1.027, 2.500, FACILITY, 190.40",
        "90837, 3.63, 1.06, 0.45, 0.08, 13202, 01, 1.065, 1.166, 1.656, NONFACILITY, 169.31",
        "27447, 19.60, 15.30, 15.30, 3.98, 06102, 16, 1.007, 1.023, 2.018, FACILITY, 1404.51",
    })
    void pricesByLocality(
            String code,
            String work,
            String nonfacility,
            String facility,
            String malpractice,
            String mac,
            String locality,
            BigDecimal workIndex,
            BigDecimal peIndex,
            BigDecimal mpIndex,
            Site site,
            String expected) {
        CostIndex index = new CostIndex(mac, locality, "XX", "a locality", workIndex, peIndex, mpIndex);
        MedicareAmount amount = new PriceServices(
                        year(OF_2025, index, null, row(code, "", work, nonfacility, facility, malpractice)))
                .price(List.of(Service.of(code, site)))
                .get(0);
        assertThat(amount.amount()).isEqualTo(Money.of(expected));
        assertThat(amount.national()).isFalse();
        assertThat(amount.locality()).contains(mac + "-" + locality);
        assertThat(amount.steps()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1} at the national factor of 2026: {6} and {7}")
    @CsvSource({
        "99213, '', 1.30, 1.46, 0.33, 0.09, 95.19, 57.45",
        "90837, '', 3.78, 1.20, 0.25, 0.02, 167.00, 135.27",
        "70450, 26, 0.83, 0.30, 0.30, 0.05, 39.41, 39.41",
        "45385, '', 4.46, 10.00, 1.72, 0.51, 500.01, 223.45",
    })
    void pricesNationally(
            String code,
            String modifier,
            String work,
            String nonfacility,
            String facility,
            String malpractice,
            String dollarsNonfacility,
            String dollarsFacility) {
        ConversionFactor of2026 = Factors.shipped().of(2026).get(0);
        FeeYear year =
                year(of2026, CostIndex.NATIONAL, null, row(code, modifier, work, nonfacility, facility, malpractice));
        String[] modifiers = modifier.isEmpty() ? new String[0] : new String[] {modifier};
        List<MedicareAmount> amounts = Arrays.stream(Site.values())
                .map(site -> new PriceServices(year)
                        .price(List.of(Service.of(code, site, modifiers)))
                        .get(0))
                .toList();
        assertThat(amounts)
                .extracting(MedicareAmount::amount)
                .containsExactly(Money.of(dollarsFacility), Money.of(dollarsNonfacility));
        assertThat(amounts).allMatch(MedicareAmount::national).allMatch(amount -> amount.locality()
                .contains("national"));
    }

    @ParameterizedTest(name = "{0}, {1} minutes: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "AA,  95, 302.71, 7 base units and 6.3 for 95 minutes",
                "QZ,  95, 302.71, alone",
                "QK,  95, 151.35, half of 302.708 rounded once",
                "QX,  95, 151.35, directed",
                "QY,  95, 151.35, directed",
                "AD,  95, 68.28,  three base units and no time",
                "AA,  -,  -,      minutes",
                "QS,  95, -,      who gave the anesthesia",
            })
    void pricesAnesthesia(String modifier, BigDecimal minutes, String expected, String why) {
        FeeYear year = year(OF_2025, CostIndex.NATIONAL, new BigDecimal("22.76"));
        Service service =
                new Service(1, "00840", List.of(modifier), Site.FACILITY, BigDecimal.ONE, minutes, 7, false, false);
        MedicareAmount amount = new PriceServices(year).price(List.of(service)).get(0);
        assertThat(amount.amount()).isEqualTo(expected == null ? null : Money.of(expected));
        if (expected == null) {
            assertThat(amount.none()).contains(why);
        }
    }

    @Test
    void supervisionAtInductionAddsAUnit() {
        FeeYear year = year(OF_2025, CostIndex.NATIONAL, new BigDecimal("22.76"));
        Service service =
                new Service(1, "00840", List.of("AD"), Site.FACILITY, BigDecimal.ONE, null, null, false, true);
        assertThat(new PriceServices(year).price(List.of(service)).get(0).amount())
                .isEqualTo(Money.of("91.04"));
    }

    @Test
    void baseUnitsAreOfTheListOfTheYearOrNotKnown() {
        FeeYear year = new FeeYear(
                2025,
                OF_2025,
                CostIndex.NATIONAL,
                List.of(),
                List.of(new FeeYear.BaseUnits("00840", 6)),
                new BigDecimal("20.3178"),
                List.of(),
                List.of());
        Service known = new Service(
                1, "00840", List.of("AA"), Site.FACILITY, BigDecimal.ONE, new BigDecimal("60"), null, false, false);
        Service unknown = new Service(
                2, "00842", List.of("AA"), Site.FACILITY, BigDecimal.ONE, new BigDecimal("60"), null, false, false);
        List<MedicareAmount> amounts = new PriceServices(year).price(List.of(known, unknown));
        assertThat(amounts.get(0).amount()).isEqualTo(Money.of("203.18"));
        assertThat(amounts.get(1).none()).contains("No base units of 2025");
    }

    static FeeYear year(ConversionFactor factor, CostIndex index, BigDecimal anesthesia, RelativeValue... rows) {
        return new FeeYear(factor.year(), factor, index, List.of(rows), List.of(), anesthesia, List.of(), List.of());
    }

    static RelativeValue row(
            String code, String modifier, String work, String nonfacility, String facility, String malpractice) {
        return new RelativeValue(
                code,
                modifier,
                "A",
                new BigDecimal(work),
                new BigDecimal(nonfacility),
                false,
                new BigDecimal(facility),
                false,
                new BigDecimal(malpractice),
                "0",
                "XXX",
                "0",
                "0",
                "0",
                "0",
                "0",
                "");
    }
}
