package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.document.LetterTemplate;
import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import dev.parley.negotiation.Gain.Payment;
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
    void whatThePayerTookAndWhatWentBackIsNoGain() {
        List<Payment> payments =
                List.of(new Payment(MAY, Money.of("300")), new Payment(MAY.plusDays(40), Money.of("700")));
        Gain offset = Gain.of(payments, Money.of("750"), Money.of("50"));
        assertThat(offset.amount()).isEqualTo(Money.of("400"));
        assertThat(offset.sum())
                .isEqualTo(
                        "$750.00 paid in all less $300.00 first paid on 2026-05-01 and $50.00 sent back = $400.00 recovered (FEE-01)");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "PERCENT; 25% of $1000.00 = $250.00",
                "FLAT; $120.00 for each case",
                "CONTINGENCY; 33% of $1000.00, at least $300.00 and at most $1000.00 = $330.00",
                "TIERED; 30% up to $1000.00, 20% up to $5000.00, 10% beyond of $1000.00 = $300.00"
            })
    void saysHowItComesAbout(FeeSchedule.Model model, String sum) {
        assertThat(schedule(model).sum(Money.of("1000"))).isEqualTo(sum);
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
        Gain gain = Gain.of(payments, Money.of("1000"), Money.ZERO);
        assertThat(gain.amount()).isEqualTo(Money.of("700"));
        assertThat(CaseReturn.daysToCash(MAY.minusDays(5), gain)).isEqualTo(45);
        Gain firstOnly = Gain.of(payments.subList(0, 1), Money.of("300"), Money.ZERO);
        assertThat(CaseReturn.daysToCash(MAY, firstOnly)).isNull();
        assertThat(Gain.of(List.of(), Money.ZERO, Money.ZERO).amount()).isEqualTo(Money.ZERO);
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
