package dev.parley;

import dev.parley.workflow.EngineStatements;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.logging.LogManager;

/** Starts the server. */
@QuarkusMain
public class Parley {
    public static void main(String... args) {
        // H2 refuses a relative directory such as "data"
        String dataDir = System.getenv().getOrDefault("PARLEY_DATA_DIR", "data");
        System.setProperty("parley.data-dir", Path.of(dataDir).toAbsolutePath().toString());
        // Before a second thread logs: each would hold the lock that the other's class initialization waits for
        LogManager.getLogManager();
        EngineStatements.readAhead(databaseKind());
        Quarkus.run(args);
    }

    /** A guess, since the settings are not read yet: what the address says, and H2 when there is none. */
    private static String databaseKind() {
        String address = System.getenv().getOrDefault("QUARKUS_DATASOURCE_JDBC_URL", "");
        return address.startsWith("jdbc:postgresql:") ? "postgresql" : "h2";
    }
}
