package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.LetterTemplate;
import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import dev.parley.negotiation.CaseReturn.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeScheduleTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static final FeeSchedule TIERED = new FeeSchedule(
            FeeSchedule.Model.TIERED,
            null,
            null,
            null,
            List.of(tier("1000", 30), tier("5000", 20), new FeeSchedule.Tier(null, BigDecimal.TEN)));

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "PERCENT, 1000, 250.00",
        "PERCENT, -10, 0.00",
        "FLAT, 0, 120.00",
        "FLAT, 9000, 120.00",
        "CONTINGENCY, 1000, 330.00",
        "CONTINGENCY, 700, 300.00",
        "CONTINGENCY, 200, 200.00",
        "CONTINGENCY, 0, 0.00",
        "TIERED, 900, 270.00",
        "TIERED, 3000, 700.00",
        "TIERED, 7000, 1300.00"
    })
    void takes(FeeSchedule.Model model, String gain, String fee) {
        assertThat(schedule(model).on(Money.of(gain))).isEqualTo(Money.of(fee));
    }

    @Test
    void growsWithTheGainAndNeverFaster() {
        for (FeeSchedule.Model model : FeeSchedule.Model.values()) {
            Money before = schedule(model).on(Money.ZERO);
            for (int gain = 1; gain < 8000; gain += 7) {
                Money fee = schedule(model).on(new Money(BigDecimal.valueOf(gain)));
                assertThat(fee).isGreaterThanOrEqualTo(before);
                assertThat(fee.minus(before)).isLessThanOrEqualTo(Money.of("7"));
                before = fee;
            }
        }
    }

    @Test
    void saysWhatAModelNeedsAndWhatDoesNotBelongToIt() {
        FeeSchedule wrong = new FeeSchedule(
                FeeSchedule.Model.TIERED, BigDecimal.TEN, null, null, List.of(tier("1000", 30), tier("900", 20)));
        assertThat(wrong.wrong("/fee"))
                .extracting(FieldError::pointer)
                .containsExactly("/fee/percent", "/fee/tiers/1/upTo");
        assertThat(TIERED.wrong("/fee")).isEmpty();
    }

    @Test
    void aLetterLeavesALineOutWhoseFieldIsNotKnown() {
        Map<String, String> fields = new HashMap<>();
        fields.put("day", "today");
        fields.put("expires", null);
        assertThat(LetterTemplate.fillWords("On {{day}}\nUntil {{expires}}\n{{reason}}\nEnd", fields))
                .isEqualTo("On today\nEnd");
    }

    @Test
    void warnsWherePercentagesAreRestricted() {
        FeeSchedule percent = schedule(FeeSchedule.Model.PERCENT);
        assertThat(FeeWarnings.of(percent, "MEDICARE_ADVANTAGE", "TX")).hasSize(1);
        assertThat(FeeWarnings.of(percent, "SELF_FUNDED_ERISA", "NY")).hasSize(1);
        assertThat(FeeWarnings.of(percent, null, null)).isEmpty();
        assertThat(FeeWarnings.of(schedule(FeeSchedule.Model.FLAT), "MEDICARE", "NY"))
                .isEmpty();
    }

    @Test
    void gainsOverTheFirstPaymentAndSumsByWhoeverIsAskedFor() {
        List<Payment> payments =
                List.of(new Payment(MAY, Money.of("300")), new Payment(MAY.plusDays(40), Money.of("700")));
        assertThat(CaseReturn.gain(payments)).isEqualTo(Money.of("700"));
        assertThat(CaseReturn.daysToCash(MAY.minusDays(5), payments)).isEqualTo(45);
        assertThat(CaseReturn.daysToCash(MAY, payments.subList(0, 1))).isNull();
        CaseReturn one = new CaseReturn(
                UUID.randomUUID(),
                "Payer",
                "Client",
                "nina",
                Money.of("700"),
                Money.of("150"),
                Money.of("50"),
                45,
                true,
                true);
        CaseReturn other = new CaseReturn(
                UUID.randomUUID(), "Payer", null, "nina", Money.of("100"), Money.ZERO, Money.ZERO, 15, true, false);
        ReturnReport.Line line = ReturnReport.of(ReturnReport.By.NEGOTIATOR, List.of(one, other), false)
                .lines()
                .get(0);
        assertThat(line.gain()).isEqualTo(Money.of("800"));
        assertThat(line.returnPercent()).isEqualByComparingTo("300"); // (800 - 200) / 200
        assertThat(line.daysToCash()).isEqualByComparingTo("30");
        assertThat(line.firstOfferPercent()).isEqualByComparingTo("50");
        assertThat(ReturnReport.of(ReturnReport.By.CLIENT, List.of(one, other), false)
                        .lines())
                .extracting(ReturnReport.Line::name)
                .containsExactly("Client", "none");
    }

    private static FeeSchedule schedule(FeeSchedule.Model model) {
        return switch (model) {
            case PERCENT -> new FeeSchedule(model, BigDecimal.valueOf(25), null, null, null);
            case FLAT -> new FeeSchedule(model, null, Money.of("120"), null, null);
            case CONTINGENCY -> new FeeSchedule(model, BigDecimal.valueOf(33), null, Money.of("300"), null);
            case TIERED -> TIERED;
        };
    }

    private static FeeSchedule.Tier tier(String upTo, int percent) {
        return new FeeSchedule.Tier(Money.of(upTo), BigDecimal.valueOf(percent));
    }
}
