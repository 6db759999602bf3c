package dev.parley.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk through a case in the README does what the README says, line by line. */
class ReadmeIT {
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path directory;

    @Test
    void theWalkEndsWithTwoCasesPaid() throws IOException, InterruptedException {
        try (ParleyServer server = ParleyServer.launch(ParleyServer.Build.H2, directory, ParleyServer.demo())
                .awaitReady()) {
            Path script = directory.resolve("walk.sh");
            Files.writeString(script, "set -eu\n" + walk());
            Path said = directory.resolve("walk.txt");
            ProcessBuilder shell = new ProcessBuilder("bash", script.toString())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            shell.environment().put("PARLEY", server.address().toString());
            shell.environment().put("PARLEY_DEMO_PASSWORD", ParleyServer.PASSWORD);
            Process walk = shell.start();
            assertThat(walk.waitFor(10, TimeUnit.MINUTES)).as("ended in time").isTrue();
            assertThat(walk.exitValue()).as(Files.readString(said)).isZero();
            assertThat(Files.readString(said)).contains("first case: CLOSED SETTLED", "second case: CLOSED AWARDED");
        }
    }

    private static String walk() throws IOException {
        StringBuilder lines = new StringBuilder();
        Matcher blocks = SHELL.matcher(Files.readString(Path.of("README.md")));
        while (blocks.find()) {
            lines.append(blocks.group(1));
        }
        return lines.toString();
    }
}
