package dev.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a transaction has read of an owner. */
@QuarkusTest
class ReadOnceTest {
    private static final UUID CASE = UUID.randomUUID();

    private final List<String> asked = new ArrayList<>();
    private final Supplier<List<String>> query = () -> {
        asked.add("query");
        return List.of("stored");
    };

    @Test
    void oneTransactionAsksOnceAndSeesWhatItAdded() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(rows()).containsExactly("stored");
            ReadOnce.added(String.class, CASE, "new");
            assertThat(rows()).containsExactly("stored", "new");
        });
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatWasRemovedIsGone() {
        QuarkusTransaction.requiringNew().run(() -> {
            rows();
            ReadOnce.removed(String.class, CASE, "stored");
            assertThat(rows()).isEmpty();
        });
    }

    @Test
    void theNextTransactionAsksAgain() {
        QuarkusTransaction.requiringNew().run(this::rows);
        QuarkusTransaction.requiringNew().run(() -> {
            rows();
            QuarkusTransaction.requiringNew().run(this::rows); // and so does one inside
        });
        assertThat(asked).hasSize(3);
    }

    @Test
    void ofAnOwnerMadeInTheTransactionNothingIsAsked() {
        QuarkusTransaction.requiringNew().run(() -> {
            ReadOnce.inserted(CASE);
            ReadOnce.added(String.class, CASE, "new");
            assertThat(rows()).containsExactly("new");
        });
        assertThat(asked).isEmpty();
    }

    @Test
    void whatWasAddedBeforeTheFirstQuestionComesFromTheQuery() {
        QuarkusTransaction.requiringNew().run(() -> {
            ReadOnce.added(String.class, CASE, "flushed by the query");
            assertThat(rows()).containsExactly("stored");
        });
    }

    @Test
    void ownersAndTypesAreKeptApart() {
        QuarkusTransaction.requiringNew().run(() -> {
            rows();
            assertThat(ReadOnce.rows(String.class, UUID.randomUUID(), List::of)).isEmpty();
            assertThat(ReadOnce.rows(Integer.class, CASE, () -> List.of(7))).containsExactly(7);
        });
    }

    @Test
    void withoutATransactionEveryQuestionIsAQuery() {
        rows();
        ReadOnce.added(String.class, CASE, "not kept");
        assertThat(rows()).containsExactly("stored");
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatWasFoundIsKeptAndWhatWasNotIsLookedForAgain() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(ReadOnce.found(String.class, "1467560003", Optional::empty))
                    .isEmpty();
            assertThat(found("1467560003")).contains("stored");
            assertThat(found("1467560003")).contains("stored");
            assertThat(ReadOnce.found(Integer.class, "1467560003", () -> Optional.of(7)))
                    .contains(7);
        });
        QuarkusTransaction.requiringNew().run(() -> found("1467560003"));
        assertThat(asked).hasSize(2);
    }

    @Test
    void aCountIsAskedUntilItIsEnough() {
        List<Integer> answers = new ArrayList<>(List.of(3, 5, 9));
        QuarkusTransaction.requiringNew().run(() -> {
            for (int expected : List.of(3, 5, 5)) {
                assertThat(ReadOnce.upTo(5, "cases", () -> answers.remove(0))).isEqualTo(expected);
            }
        });
        assertThat(answers).containsExactly(9);
    }

    private Optional<String> found(String name) {
        return ReadOnce.found(String.class, name, () -> query.get().stream().findFirst());
    }

    private List<String> rows() {
        return ReadOnce.rows(String.class, CASE, query);
    }
}
