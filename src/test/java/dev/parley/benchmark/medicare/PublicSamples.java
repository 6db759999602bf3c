package dev.parley.benchmark.medicare;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Files of CMS that lie beside the project, never in it; tests that need one say so when they skip. */
final class PublicSamples {
    static final Path FOLDER =
            Path.of(System.getProperty("parley.samples", "../shared/samples")).resolve("pfs");

    static final String RVU = "RVU25D_PPRRVU2025_Oct.nodesc.csv";
    static final String GPCI = "RVU25D_GPCI2025.csv";
    static final String ANESTHESIA = "RVU25D_ANES2025.csv";
    static final String COUNTIES = "RVU25D_25LOCCO.csv";

    private PublicSamples() {}

    static String text(String file) throws IOException {
        assumeTrue(
                Files.exists(FOLDER.resolve(file)),
                "no sample " + FOLDER.resolve(file).toAbsolutePath());
        return Files.readString(FOLDER.resolve(file));
    }

    static ReadRelease read(ReleaseKind kind, Integer year, String text) throws IOException {
        return kind.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), ImportRequest.of(kind.name(), year));
    }

    static ReleaseKind relativeValues() {
        return new RelativeValueFile(Factors::shipped);
    }

    static List<RelativeValue> rows() throws IOException {
        return read(relativeValues(), 2025, text(RVU)).rows().stream()
                .map(row -> ((RelativeValueRow) row).content())
                .toList();
    }

    /** By contractor and locality. */
    static Map<String, CostIndex> localities() throws IOException {
        return read(new CostIndexFile(), 2025, text(GPCI)).rows().stream()
                .map(row -> ((CostIndexRow) row).content())
                .collect(Collectors.toMap(CostIndex::key, Function.identity()));
    }
}
