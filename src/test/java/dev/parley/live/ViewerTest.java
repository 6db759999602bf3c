package dev.parley.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewerTest {
    private static final UUID OWN = UUID.randomUUID();
    private static final Viewer CLIENT = new Viewer("demo", Set.of("provider"), Optional.of(Set.of(OWN)));
    private static final Viewer NEGOTIATOR = new Viewer("demo", Set.of("negotiator"), Optional.empty());
    private static final Viewer OPS = new Viewer("demo", Set.of("ops"), Optional.empty());

    @Test
    void aClientHearsOfTheCasesOfItsOwnProvidersAndOfNothingElse() {
        assertThat(CLIENT.sees(ofACase(OWN))).isTrue();
        assertThat(CLIENT.sees(ofACase(UUID.randomUUID()))).isFalse();
        assertThat(CLIENT.sees(ofADesk())).isFalse();
        assertThat(CLIENT.sees(ofNoCase())).isFalse();
    }

    @Test
    void theHouseHearsOfAllCasesAndTasksAndWhoReadsTheFeedOfTheRest() {
        assertThat(NEGOTIATOR.sees(ofACase(OWN))).isTrue();
        assertThat(NEGOTIATOR.sees(ofADesk())).isTrue();
        assertThat(NEGOTIATOR.sees(ofNoCase())).isFalse();
        assertThat(OPS.sees(ofNoCase())).isTrue();
    }

    private static Viewer.Seen ofACase(UUID provider) {
        return new Viewer.Seen(
                new Change(1, "dev.parley.case.opened", UUID.randomUUID(), 0, null, null, null, null), provider);
    }

    private static Viewer.Seen ofADesk() {
        return new Viewer.Seen(
                new Change(1, "dev.parley.task.opened", null, null, UUID.randomUUID(), 0, "biller", null), null);
    }

    private static Viewer.Seen ofNoCase() {
        return new Viewer.Seen(
                new Change(1, "dev.parley.edi-transaction.held", null, null, null, null, null, null), null);
    }
}
