package dev.parley;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;

/** Starts the server. */
@QuarkusMain
public class Parley {
    public static void main(String... args) {
        // H2 refuses a relative directory such as "data"
        String dataDir = System.getenv().getOrDefault("PARLEY_DATA_DIR", "data");
        System.setProperty("parley.data-dir", Path.of(dataDir).toAbsolutePath().toString());
        Quarkus.run(args);
    }
}
