package dev.parley.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on X12 names every problem that the code can find, and none that it cannot. */
class EdiPageTest {
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (?:WARNING|ERROR)");
    /** Kinds of documents, timeline entries and refusals; and the codes that RecordClaim gives. */
    private static final Set<String> OTHERS = Set.of(
            "claim-file",
            "claim-receipt",
            "claim-received",
            "claim-rejection",
            "edi-acknowledgment",
            "edi-delivery",
            "held-content-retention",
            "held-not-released",
            "held-transaction-decided",
            "no-interchange",
            "timely-filing-proof",
            "unbalanced-files");

    @Test
    void namesEveryProblem() throws IOException {
        Set<String> inCode = new TreeSet<>(Set.of("claim-duplicate", "claim-number-taken"));
        try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/parley/x12"))) {
            for (Path file : files.toList()) {
                Matcher code = CODE.matcher(Files.readString(file));
                while (code.find()) {
                    inCode.add(code.group(1));
                }
            }
        }
        inCode.removeAll(OTHERS);
        Set<String> onPage = new TreeSet<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/edi.md")));
        while (row.find()) {
            onPage.add(row.group(1));
        }

        assertThat(onPage).isEqualTo(inCode);
    }
}
