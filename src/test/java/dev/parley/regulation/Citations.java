package dev.parley.regulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which rules the code, the diagrams and the decision tables cite, and from where. */
final class Citations {
    private static final Pattern RULE = Pattern.compile("\\b(FED-[A-Z]{2}-\\d{2}[a-z]?"
            + "|(?:GEN|XFED|PB|NSP|GFE|DEBT|CHR|RF|WC|ERI|CLM|BH|NSF|COM|FEE)-\\d{2})\\b");
    private static final Path MAIN = Path.of("src/main");

    private Citations() {}

    /** By rule, where it is cited: a package, or a table or diagram by its file name. */
    static Map<String, Set<String>> byRule() {
        Map<String, Set<String>> citedIn = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(Citations::isRead).sorted().forEach(file -> {
                Matcher rule = RULE.matcher(read(file));
                while (rule.find()) {
                    citedIn.computeIfAbsent(rule.group(1), id -> new TreeSet<>())
                            .add(place(file));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return citedIn;
    }

    private static boolean isRead(Path file) {
        String name = file.toString();
        boolean rowsThatNameRules = name.endsWith("states.yaml") || name.endsWith("filing.yaml");
        return name.endsWith(".java") || name.endsWith(".bpmn") || name.endsWith(".dmn") || rowsThatNameRules;
    }

    private static String place(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".java") ? file.getParent().getFileName().toString() : name;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
