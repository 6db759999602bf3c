package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/regulation.md to the rules; {@code -Dparley.docs=write} writes it anew. */
class RegulationPageTest {
    private static final Path PAGE = Path.of("docs/regulation.md");

    @Test
    void theTableOfRulesIsFresh() throws IOException {
        String fresh = page();
        if ("write".equals(System.getProperty("parley.docs"))) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, fresh);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/regulation.md is stale: run mvn test -Dtest=RegulationPageTest -Dparley.docs=write")
                .isEqualTo(fresh);
    }

    private static String page() {
        RuleBook rules = RuleBook.load();
        Map<String, Set<String>> citations = Citations.byRule();
        StringBuilder page = new StringBuilder(
                """
                # The law Parley works by

                Generated from `src/main/resources/regulation`; do not edit. A version is picked by the day of the trigger that
                the rule names, never by today. Rules of confidence C or U only warn and ask a person. Not legal advice.

                | Rule | What it says | Versions, by trigger | Conf. | Treatment | Used in | Source |
                |---|---|---|---|---|---|---|
                """);
        for (Rule rule : rules.rules()) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            rule.id(),
                            rule.statement().strip().replace("|", "/"),
                            versions(rule),
                            rule.confidence().name(),
                            rule.treatment()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', ' '),
                            usedIn(rule, citations),
                            rule.source()))
                    .append(" |\n");
        }
        page.append("\n## Sources\n\n| Key | Title |\n|---|---|\n");
        for (Sources.Source source : Sources.load()) {
            String title = source.url() == null ? source.title() : "[" + source.title() + "](" + source.url() + ")";
            page.append("| ").append(source.id()).append(" | ").append(title).append(" |\n");
        }
        return page.toString();
    }

    private static String versions(Rule rule) {
        String spans = rule.versions().stream().map(RegulationPageTest::span).collect(Collectors.joining("; "));
        return rule.versionedBy() == Trigger.EVENT ? spans : spans + " by " + rule.versionedBy();
    }

    private static String span(RuleVersion version) {
        String name = version.version().equals(Objects.toString(version.from(), version.pending()))
                ? ""
                : version.version() + " ";
        if (version.from() == null) {
            return name + "from " + version.pending();
        }
        return name + "from " + version.from() + (version.to() == null ? "" : " to " + version.to());
    }

    private static String usedIn(Rule rule, Map<String, Set<String>> citations) {
        Set<String> places = citations.getOrDefault(rule.id(), citations.getOrDefault(rule.family() + "", Set.of()));
        return String.join(", ", places);
    }
}
