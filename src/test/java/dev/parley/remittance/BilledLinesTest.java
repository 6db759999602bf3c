package dev.parley.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.remittance.BilledLines.Billed;
import dev.parley.remittance.BilledLines.Found;
import dev.parley.remittance.BilledLines.Paid;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BilledLinesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final BilledLines billed = new BilledLines(List.of(
            line(1, "99285", "100", List.of(), DAY),
            line(2, "99285", "200", List.of("25"), DAY),
            line(3, "99285", "200", List.of("25"), DAY.plusDays(1)),
            line(4, null, "900", List.of(), DAY)));

    @Test
    void theSameCodeIsToldApartByModifiersChargeAndDay() {
        assertThat(found(
                        paid("99285", "200", List.of("25"), DAY.plusDays(1)),
                        paid("99285", "200", List.of("25"), DAY),
                        paid("99285", "100", List.of(), DAY)))
                .containsExactly(3, 2, 1);
    }

    @Test
    void oneThatAgreesLessNeverTakesTheLineOfOneThatAgreesMore() {
        assertThat(found(paid("99285", "999", List.of(), null), paid("99285", "100", List.of(), DAY)))
                .containsExactly(2, 1);
    }

    @Test
    void aReversalCarriesTheChargeBelowNothing() {
        assertThat(found(paid("99285", "-200", List.of("25"), DAY.plusDays(1)))).containsExactly(3);
    }

    @Test
    void anInstitutionalLineIsKnownByItsRevenueCode() {
        assertThat(found(paid("0450", "900", List.of(), DAY))).containsExactly(4);
    }

    @Test
    void aCodeNobodyBilledBelongsToNoLine() {
        List<Found> found = billed.find(List.of(paid("70450", "100", List.of(), DAY)));
        assertThat(found.get(0).line()).isEmpty();
        assertThat(found.get(0).because()).contains("70450");
    }

    private List<Integer> found(Paid... paid) {
        return billed.find(List.of(paid)).stream()
                .map(found -> found.line().orElseThrow().line())
                .toList();
    }

    private static Billed line(int number, String code, String charge, List<String> modifiers, LocalDate date) {
        return new Billed(number, code, code == null ? "0450" : null, modifiers, Money.of(charge), date);
    }

    private static Paid paid(String code, String charge, List<String> modifiers, LocalDate date) {
        return new Paid(code, modifiers, Money.of(charge), date);
    }
}
