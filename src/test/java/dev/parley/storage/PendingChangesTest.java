package dev.parley.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.party.Provider;
import dev.parley.security.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.EventSource;
import org.junit.jupiter.api.Test;

/** A query is preceded by a flush when a change touches what it reads, and only then. */
@QuarkusTest
class PendingChangesTest {
    private static final Set<String> PROVIDERS = Set.of("provider");
    private static final Set<String> PAYERS = Set.of("payer", "plan");

    @Inject
    Session session;

    @Inject
    Tenancy tenancy;

    @Test
    void aNewRowTouchesItsTableOnly() {
        rolledBack(() -> {
            aProvider().persist();
            assertThat(pending(PROVIDERS)).isTrue();
            assertThat(pending(PAYERS)).isFalse();
            assertThat(pending(Set.of())).isTrue(); // a query that does not say what it reads
        });
    }

    @Test
    void aStoredRowTouchesNothingUntilItChanges() {
        rolledBack(() -> {
            Provider row = aProvider();
            row.persistAndFlush();
            assertThat(pending(PROVIDERS)).isFalse();
            row.learn(null, null, null, null);
            assertThat(pending(PROVIDERS)).isFalse();
            row.learn("123456789", null, null, null);
            assertThat(pending(PROVIDERS)).isTrue();
            assertThat(pending(PAYERS)).isFalse();
        });
    }

    @Test
    void aRowThatWasReadTouchesItsTableOnceItChanges() {
        rolledBack(() -> {
            aProvider().persistAndFlush();
            session.clear();
            Provider row = Provider.<Provider>find("npi", "1999999984")
                    .firstResultOptional()
                    .orElseThrow();
            assertThat(pending(PROVIDERS)).isFalse();
            row.learn("123456789", null, null, null);
            assertThat(pending(PROVIDERS)).isTrue();
            session.flush();
            row.delete();
            assertThat(pending(PROVIDERS)).isTrue();
        });
    }

    @Test
    void onlyWhatIsTouchedIsFlushed() {
        rolledBack(() -> {
            Provider row = aProvider();
            row.persistAndFlush();
            row.learn("123456789", null, null, null);
            assertThat(flushed(PAYERS)).isFalse();
            assertThat(pending(PROVIDERS)).isTrue();
            assertThat(flushed(PROVIDERS)).isTrue();
            assertThat(pending(PROVIDERS)).isFalse();
        });
    }

    private static Provider aProvider() {
        return new Provider("1999999984", "Of the flush", null, null, null, null);
    }

    private boolean pending(Set<String> tables) {
        return PendingChanges.in(session.unwrap(EventSource.class), tables);
    }

    private boolean flushed(Set<String> tables) {
        FlushBeforeQuery listener = new FlushBeforeQuery();
        EventSource source = session.unwrap(EventSource.class);
        listener.onAutoPreFlush(source);
        AutoFlushEvent event = new AutoFlushEvent(tables, true, source);
        listener.onAutoFlush(event);
        return event.isFlushRequired();
    }

    private void rolledBack(Runnable work) {
        tenancy.runAsParley("demo", () -> {
            QuarkusTransaction.begin();
            try {
                work.run();
                return null;
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }
}
