package dev.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.parley.audit.AuditEntry.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditSpoolTest {
    @TempDir
    Path directory;

    @Test
    void whatWasTakenIsThereUntilItIsStoredEvenAfterTheServerDied() {
        AuditSpool spool = spool();
        Act first = act("first");
        spool.add(first);
        assertThat(spool.take()).containsExactly(first);
        Act second = act("second");
        spool.add(second);

        AuditSpool startedAgain = spool();
        assertThat(startedAgain.take()).containsExactly(first);
        startedAgain.stored();
        assertThat(startedAgain.take()).containsExactly(second);
        startedAgain.stored();
        assertThat(startedAgain.take()).isEmpty();
    }

    @Test
    void aLineThatWasCutShortDoesNotHideTheOthers() throws IOException {
        AuditSpool spool = spool();
        Act whole = act("whole");
        spool.add(whole);
        Files.writeString(directory.resolve("audit.spool"), "{\"id\":\"0", StandardOpenOption.APPEND);
        assertThat(spool.take()).containsExactly(whole);
    }

    private AuditSpool spool() {
        return new AuditSpool(
                JsonMapper.builder().addModule(new JavaTimeModule()).build(), directory);
    }

    private static Act act(String actor) {
        return new Act(
                UUID.randomUUID(),
                "demo",
                actor,
                "ops",
                "GET /cases",
                AuditEntry.Outcome.READ,
                200,
                null,
                null,
                Instant.parse("2026-11-28T10:15:30.123456Z"));
    }
}
