package dev.parley.benchmark.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The small files that the demo loads; they have the layout of the published ones. */
public final class DemoFiles {
    private DemoFiles() {}

    public static String text(String name) {
        try (InputStream file = DemoFiles.class.getResourceAsStream("/demo/benchmarks/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
