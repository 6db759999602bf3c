package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.idr.FinalOffer.ItemOffer;
import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivideOfferTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 5);
    private static final Dispute DISPUTE = new Dispute(
            new DisputedCase(UUID.randomUUID(), "C-1", "CLM-1", UUID.randomUUID(), "Acme Health", UUID.randomUUID()),
            UUID.randomUUID(),
            DAY,
            null);

    /** Items with these qualifying payment amounts, "-" where nobody knows it. */
    private static List<DisputeItem> items(String... qualifying) {
        return Stream.of(qualifying)
                .map(amount -> new DisputeItem(
                        DISPUTE, Money.of("9999.00"), DAY, amount.equals("-") ? null : Money.of(amount)))
                .toList();
    }

    private static FinalOffer offer(String amount, ItemOffer... items) {
        return new FinalOffer(
                amount == null ? null : Money.of(amount),
                List.of(items),
                DAY,
                DAY,
                DAY,
                Money.of("400.00"),
                FinalOffer.PracticeSize.UNDER_20,
                "Radiology",
                null,
                null,
                null);
    }

    private static List<String> refused(List<DisputeItem> items, FinalOffer sent) {
        return catchThrowableOfType(InvalidFields.class, () -> new DivideOffer(items).of(sent, true)).errors().stream()
                .map(Problem.FieldError::pointer)
                .toList();
    }

    @Test
    void oneAmountIsTheOfferOfOneItem() {
        List<DisputeItem> one = items("-");
        assertThat(new DivideOffer(one).of(offer("1200.00"), true))
                .isEqualTo(Map.of(one.get(0).id(), Money.of("1200.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "1200.00, 370.00, 30.00, 1110.00,  90.00",
        " 100.00, 100.00, 200.00,  33.33,  66.67",
        " 999.99,   0.01,   0.01, 500.00, 499.99"
    })
    void oneAmountOverItemsWithKnownAmountsIsTheSamePercentOfEach(
            String whole, String one, String other, String first, String second) {
        List<DisputeItem> items = items(one, other);
        Map<UUID, Money> offers = new DivideOffer(items).of(offer(whole), true);
        assertThat(Money.sum(offers.values())).isEqualTo(Money.of(whole));
        assertThat(offers.values()).containsExactlyInAnyOrder(Money.of(first), Money.of(second));
    }

    @Test
    void oneAmountThatCannotBeDividedIsNoOfferForABatch() {
        assertThat(refused(items("370.00", "-"), offer("1200.00"))).containsExactly("/items");
        assertThat(new DivideOffer(items("370.00", "-")).of(offer("1200.00"), false))
                .isEmpty();
        assertThat(refused(items("370.00"), offer(null))).containsExactly("/items");
        assertThat(refused(items("370.00"), offer("0.00"))).containsExactly("/offer");
        assertThat(refused(items("100.00", "200.00"), offer("0.01"))).containsExactly("/offer");
    }

    @Test
    void eachItemIsNamedOnceAndNoneIsUnknown() {
        List<DisputeItem> items = items("370.00", "30.00");
        UUID first = items.get(0).id();
        UUID second = items.get(1).id();
        assertThat(new DivideOffer(items).of(offer("1200.00", ask(first, "1100.00"), ask(second, "100.00")), true))
                .isEqualTo(Map.of(first, Money.of("1100.00"), second, Money.of("100.00")));
        assertThat(refused(items, offer(null, ask(first, "1100.00")))).containsExactly("/items");
        assertThat(refused(items, offer(null, ask(first, "1100.00"), ask(first, "1.00"))))
                .containsExactly("/items/1/itemId");
        assertThat(refused(items, offer(null, ask(first, "1100.00"), ask(UUID.randomUUID(), "1.00"))))
                .containsExactly("/items/1/itemId");
        assertThat(refused(items, offer(null, ask(first, "1100.00"), ask(second, "-1.00"))))
                .containsExactly("/items/1/offer");
        assertThat(refused(items, offer("1200.01", ask(first, "1100.00"), ask(second, "100.00"))))
                .containsExactly("/offer");
    }

    private static ItemOffer ask(UUID item, String amount) {
        return new ItemOffer(item, Money.of(amount));
    }
}
