package dev.parley.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The H2 server is killed while claims are posted, again and again, and started on the same directory. */
class CrashIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int CRASHES = 3;

    @TempDir
    Path directory;

    @Test
    void losesNothingAndDoublesNothing() throws SQLException {
        List<String> answered = new ArrayList<>();
        for (int crash = 0; crash < CRASHES; crash++) {
            ParleyServer server = start();
            Posting posting = new Posting(server, 4, () -> false);
            Eventually.until(
                    PATIENCE, () -> posting.taken().size() >= 25, () -> "25 claims taken: " + posting.refused());
            server.kill();
            posting.join();
            assertThat(posting.refused()).isEmpty();
            answered.addAll(posting.taken());
        }

        try (ParleyServer server = start()) {
            for (String number : answered) {
                assertThat(server.as("negotiator")
                                .get("/api/v1/cases?claimNumber=" + number)
                                .json()
                                .path("items"))
                        .as("case of claim " + number)
                        .hasSize(1);
            }
            server.stop();
        }
        String file = "jdbc:h2:file:" + directory.resolve("data/parley").toAbsolutePath();
        try (Connection database = DriverManager.getConnection(file)) {
            assertThat(NothingHalfDone.texts(database, "select claim_number from claim"))
                    .doesNotHaveDuplicates()
                    .containsAll(answered);
            NothingHalfDone.check(database);
        }
    }

    private ParleyServer start() {
        return ParleyServer.launch(ParleyServer.Build.H2, directory, ParleyServer.demo())
                .awaitReady();
    }
}
