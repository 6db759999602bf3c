package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.idr.Determination.ItemDetermination;
import dev.parley.idr.Determination.Prevailing;
import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideItemsTest {
    private static final LocalDate ON = LocalDate.of(2027, 2, 4);
    private static final Dispute DISPUTE = new Dispute(
            new DisputedCase(UUID.randomUUID(), "C-1", "CLM-1", UUID.randomUUID(), "Acme Health", UUID.randomUUID()),
            UUID.randomUUID(),
            LocalDate.of(2026, 11, 2),
            null);

    private final DisputeItem first = item("900.00", "300.00");
    private final DisputeItem second = item("500.00", "200.00");

    private static DisputeItem item(String own, String theirs) {
        DisputeItem item = new DisputeItem(DISPUTE, Money.of("1500.00"), LocalDate.of(2026, 9, 1), Money.of("250.00"));
        if (own != null) {
            item.offer(Money.of(own));
        }
        item.payerOffered(Money.of(theirs));
        return item;
    }

    private static ItemDetermination won(DisputeItem item, String award) {
        return decided(item, Prevailing.PROVIDER, award, null);
    }

    private static ItemDetermination lost(DisputeItem item, String award) {
        return decided(item, Prevailing.PAYER, award, null);
    }

    private static ItemDetermination decided(DisputeItem item, Prevailing prevailing, String award, String reason) {
        return new ItemDetermination(item.id(), prevailing, Money.of(award), null, reason);
    }

    private List<String> refused(String award, Prevailing prevailing, ItemDetermination... items) {
        return refused(List.of(first, second), List.of(first, second), award, prevailing, items);
    }

    /** The pointers of what is refused; nothing where all is accepted. */
    private static List<String> refused(
            List<DisputeItem> all,
            List<DisputeItem> own,
            String award,
            Prevailing prevailing,
            ItemDetermination... items) {
        Set<UUID> ids = own.stream().map(DisputeItem::id).collect(Collectors.toSet());
        Determination issued = new Determination(ON, Money.of(award), prevailing, null, null, Arrays.asList(items));
        InvalidFields refusal =
                catchThrowableOfType(InvalidFields.class, () -> new DecideItems(all, ids).check(issued));
        return refusal == null
                ? List.of()
                : refusal.errors().stream().map(Problem.FieldError::pointer).toList();
    }

    @Test
    void takesOneOfTheTwoOffersForEachItem() {
        assertThat(refused("1400.00", Prevailing.PROVIDER, won(first, "900.00"), won(second, "500.00")))
                .isEmpty();
        assertThat(refused("500.00", Prevailing.PAYER, lost(first, "300.00"), lost(second, "200.00")))
                .isEmpty();
        assertThat(refused("1100.00", Prevailing.SPLIT, won(first, "900.00"), lost(second, "200.00")))
                .isEmpty();
    }

    @Test
    void refusesAnAwardThatMatchesNeitherOfferUnlessItIsExplained() {
        assertThat(refused("1100.00", Prevailing.SPLIT, won(first, "901.00"), lost(second, "199.00")))
                .containsExactly("/items/0/award", "/items/1/award");
        assertThat(refused("1100.00", Prevailing.SPLIT, won(first, "300.00"), lost(second, "200.00")))
                .containsExactly("/items/0/award");
        ItemDetermination corrected = decided(first, Prevailing.PROVIDER, "901.00", "the entity corrected the units");
        assertThat(refused("1101.00", Prevailing.SPLIT, corrected, lost(second, "200.00")))
                .isEmpty();
    }

    @Test
    void anOfferThatWasNeverReceivedCannotWin() {
        DisputeItem missed = item(null, "300.00");
        assertThat(refused(List.of(missed), List.of(missed), "900.00", Prevailing.PROVIDER, won(missed, "900.00")))
                .containsExactly("/items/0/prevailing");
    }

    @Test
    void namesEachItemOnce() {
        assertThat(refused("900.00", Prevailing.PROVIDER, won(first, "900.00"))).containsExactly("/items");
        assertThat(refused("1800.00", Prevailing.PROVIDER, won(first, "900.00"), won(first, "900.00")))
                .containsExactly("/items/1/itemId");
        DisputeItem foreign = item("1.00", "1.00");
        assertThat(refused("901.00", Prevailing.PROVIDER, won(first, "900.00"), won(foreign, "1.00")))
                .containsExactly("/items/1/itemId");
        assertThat(refused(
                        "1400.00",
                        Prevailing.PROVIDER,
                        decided(first, Prevailing.SPLIT, "900.00", null),
                        won(second, "500.00")))
                .containsExactly("/items/0/prevailing");
    }

    @Test
    void theSumAndTheMostItemsAreWhatIsStated() {
        assertThat(refused("1399.99", Prevailing.PROVIDER, won(first, "900.00"), won(second, "500.00")))
                .containsExactly("/award");
        assertThat(refused("1100.00", Prevailing.PROVIDER, won(first, "900.00"), lost(second, "200.00")))
                .containsExactly("/prevailing");
    }

    @Test
    void theItemsOfOneCaseOfABatchDoNotTellWhoPrevailed() {
        assertThat(refused(List.of(first, second), List.of(first), "900.00", Prevailing.PAYER, won(first, "900.00")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 3, PAYER", "1, 3, PAYER", "2, 3, PROVIDER", "3, 3, PROVIDER", "2, 4, SPLIT", "0, 1, PAYER"})
    void whoHasTheMostItemsPrevails(int won, int of, Prevailing expected) {
        List<ItemDetermination> items = IntStream.range(0, of)
                .mapToObj(i -> i < won ? won(first, "900.00") : lost(first, "300.00"))
                .toList();
        assertThat(DecideItems.prevailing(items)).isEqualTo(expected);
    }

    @Test
    void anItemKeepsWhatWasDecided() {
        assertThatCode(() -> first.decided(new ItemDetermination(
                        first.id(), Prevailing.PAYER, Money.of("310.00"), Money.of("310.00"), null)))
                .doesNotThrowAnyException();
        assertThat(first.decision().orElseThrow().award()).isEqualTo(Money.of("310.00"));
        assertThat(first.payerOffer()).contains(Money.of("310.00"));
    }
}
