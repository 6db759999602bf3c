package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFileTest {
    private static final String RULE =
            """
            - id: FED-XX-01
              statement: Something is due in ten days.
              treatment: COMPUTED
              versionedBy: idrInitiated
              confidence: A
              source: S01
              versions:
                - from: 2022-01-01
                  to: 2022-12-31
                  term: {days: 10, dayType: BUSINESS, counting: EXCLUSIVE}
                - from: 2023-01-01
                  term: {days: 12, dayType: BUSINESS, counting: EXCLUSIVE}
            """;

    @Test
    void readsARule() {
        Rule rule = read(RULE).get(0);
        assertThat(rule.on(LocalDate.of(2021, 12, 31))).isEmpty();
        assertThat(rule.on(LocalDate.of(2022, 12, 31)))
                .hasValueSatisfying(found -> assertThat(found.term().days()).isEqualTo(10));
        assertThat(rule.on(LocalDate.of(2023, 1, 1)))
                .hasValueSatisfying(found -> assertThat(found.term().days()).isEqualTo(12));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "treatment: COMPUTED | treatment: GUESSED | treatment",
                "statement: Something is due in ten days. | statement: | statement",
                "id: FED-XX-01 | id: nonsense | id",
                "confidence: A | confidence: Z | confidence",
                "versionedBy: idrInitiated | versionedBy: fullMoon | versionedBy",
                "from: 2023-01-01 | from: 2023-01-02 | versions[1].from",
                "from: 2023-01-01 | from: 2022-12-31 | versions[1].from",
                "from: 2022-01-01 | from: 2023-01-01 | versions[0]",
                "from: 2022-01-01 | from: tomorrow | versions[0].from",
                "days: 12 | days: 0 | versions[1].term",
                "counting: EXCLUSIVE | counting: SIDEWAYS | versions[0].term.counting",
                "counting: EXCLUSIVE} | counting: EXCLUSIVE, extra: 1} | versions[0].term.extra"
            })
    void namesFileRuleAndFieldOfAWrongRule(String right, String wrong, String field) {
        assertThat(RULE).contains(right);
        assertThatThrownBy(() -> read(RULE.replaceFirst(Pattern.quote(right), wrong)))
                .isInstanceOf(WrongRule.class)
                .hasMessageStartingWith("test.yaml, ")
                .hasMessageContaining(right.startsWith("id") ? "nonsense" : "FED-XX-01")
                .hasMessageContaining(field);
    }

    @Test
    void namesTheLineOfAFileThatIsNoYaml() {
        assertThatThrownBy(() -> read("- id: FED-XX-01\n  statement: [1, 2\n"))
                .isInstanceOf(WrongRule.class)
                .hasMessageContaining("test.yaml, line");
        assertThatThrownBy(() -> RuleFile.rules("test.yaml", null))
                .isInstanceOf(WrongRule.class)
                .hasMessageContaining("missing");
    }

    private static java.util.List<Rule> read(String yaml) {
        return RuleFile.rules("test.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
