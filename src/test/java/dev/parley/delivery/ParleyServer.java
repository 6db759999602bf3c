package dev.parley.delivery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A packaged server in a process of its own: started as an operator starts it, and killed as a power cut does. */
final class ParleyServer implements AutoCloseable {
    static final String PASSWORD = "a password for the demo";

    /** Far longer than a start takes, on a machine that does other things as well. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:\\d+)");

    /** The two servers that the build makes. */
    enum Build {
        H2("quarkus-app"),
        POSTGRESQL("quarkus-app-postgresql");

        private final String folder;

        Build(String folder) {
            this.folder = folder;
        }

        private Path jar() {
            Path jar = Path.of(System.getProperty("parley.build.directory", "target"), folder, "quarkus-run.jar");
            if (!Files.exists(jar)) {
                throw new IllegalStateException(jar.toAbsolutePath() + " is missing: run mvnw verify");
            }
            return jar.toAbsolutePath();
        }
    }

    private final Process process;
    private final Path log;
    private URI address;

    private ParleyServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts a server and does not wait. Its data and its log lie in the directory; settings are environment variables. */
    static ParleyServer launch(Build build, Path directory, Map<String, String> settings) {
        return launch(build, directory, settings, List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    }

    static ParleyServer launch(Build build, Path directory, Map<String, String> settings, List<String> jvm) {
        Path log = directory.resolve("server-" + System.nanoTime() + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", build.jar().toString()));
        ProcessBuilder start = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(log.toFile());
        start.environment().keySet().removeIf(name -> name.startsWith("PARLEY_") || name.startsWith("QUARKUS_"));
        start.environment().put("QUARKUS_HTTP_PORT", "0");
        start.environment().put("PARLEY_DATA_DIR", directory.resolve("data").toString());
        start.environment().putAll(settings);
        try {
            return new ParleyServer(start.start(), log);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** A demo's users with {@link #PASSWORD}, and none of its claims. */
    static Map<String, String> demo() {
        return Map.of("PARLEY_DEMO", "true", "PARLEY_DEMO_PASSWORD", PASSWORD, "PARLEY_DEMO_CLAIMS", "false");
    }

    ParleyServer awaitReady() {
        try {
            Eventually.until(PATIENCE, () -> isReady() || !process.isAlive(), () -> "ready. " + this);
        } catch (AssertionError notReady) {
            process.destroyForcibly();
            throw notReady;
        }
        if (!process.isAlive()) {
            throw new AssertionError("The server ended with " + process.exitValue() + ". " + this);
        }
        return this;
    }

    private boolean isReady() {
        if (address == null) {
            Matcher listening = LISTENING.matcher(output());
            if (!listening.find()) {
                return false;
            }
            address = URI.create(listening.group(1));
        }
        return as("nobody", "-").get("/q/health/ready").status() == 200;
    }

    /** Waits for the server to end by itself. */
    int awaitExit() {
        Eventually.until(PATIENCE, () -> !process.isAlive(), () -> "ended. " + this);
        return process.exitValue();
    }

    /** Everything that the server has printed so far. */
    String output() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    URI address() {
        return address;
    }

    Caller as(String user) {
        return as(user, PASSWORD);
    }

    Caller as(String user, String password) {
        return new Caller(address, user, password);
    }

    long processId() {
        return process.pid();
    }

    /** As {@code kill -9} does: nothing in the server gets to know. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /** As a service manager stops it. */
    void stop() {
        process.destroy();
        awaitExit();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "The server printed:\n" + output();
    }
}
