package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleRegistryTest {
    private static final LocalDate ANNOUNCED = LocalDate.of(2027, 5, 3);

    private final RuleBook rules = RuleBook.load();
    private final Map<String, Set<String>> citations = Citations.byRule();

    /** The fact sheets number each family from 01 without a hole; the comp rules start anew at 20 and 30. */
    @Test
    void holdsEveryRuleOfBothFactSheets() {
        assertThat(rules.rules().stream().filter(rule -> rule.id().startsWith("FED-")))
                .hasSize(208);
        assertThat(rules.rules()).hasSize(208 + 211);
        Map<String, List<Integer>> families = rules.rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.id().replaceAll("-\\d+[a-z]?$", ""),
                        Collectors.mapping(
                                rule -> Integer.valueOf(rule.id().replaceAll("^.*-(\\d+)[a-z]?$", "$1")),
                                Collectors.toList())));
        families.remove("WC");
        families.forEach((family, numbers) -> assertThat(
                        numbers.stream().distinct().sorted())
                .as(family)
                .containsExactlyElementsOf(IntStream.rangeClosed(
                                1, numbers.stream().mapToInt(n -> n).max().orElseThrow())
                        .boxed()
                        .toList()));
    }

    @Test
    void citesNoRuleThatDoesNotExist() {
        Set<String> families = rules.rules().stream()
                .map(Rule::family)
                .filter(family -> family != null)
                .collect(Collectors.toSet());
        assertThat(citations.keySet().stream().filter(id -> !rules.contains(id) && !families.contains(id)))
                .isEmpty();
    }

    @Test
    void usesEveryComputedRule() {
        assertThat(rules.rules().stream()
                        .filter(rule -> rule.treatment() == Treatment.COMPUTED)
                        .filter(rule -> !citations.containsKey(rule.id()) && !citations.containsKey(rule.family() + ""))
                        .map(Rule::id))
                .isEmpty();
    }

    @Test
    void decidesByEveryRuleThatSaysSo() {
        assertThat(rules.rules().stream()
                        .filter(rule -> rule.treatment() == Treatment.DECISION_TABLE)
                        .filter(rule -> citations.getOrDefault(rule.id(), Set.of()).stream()
                                .noneMatch(place -> place.endsWith(".dmn")))
                        .map(Rule::id))
                .isEmpty();
    }

    @Test
    void namesKnownSourcesOnly() {
        Set<String> known = Sources.load().stream().map(Sources.Source::id).collect(Collectors.toSet());
        assertThat(known).hasSize(70);
        Pattern key = Pattern.compile("\\bS\\d{2}\\b");
        assertThat(rules.rules().stream()
                        .flatMap(rule -> key.matcher(rule.source()).results())
                        .map(MatchResult::group)
                        .filter(source -> !known.contains(source)))
                .isEmpty();
    }

    @Test
    void neverBlocksOrTicksSilentlyOnARuleNobodyConfirmed() {
        for (Confidence confidence : Confidence.values()) {
            assertThat(confidence.warnsOnly()).isEqualTo(confidence == Confidence.C || confidence == Confidence.U);
        }
        assertThat(Confidence.A.weaker(Confidence.C)).isEqualTo(Confidence.C);
        assertThat(Confidence.U.weaker(Confidence.B)).isEqualTo(Confidence.U);
    }

    /** Every day on which a version begins or ends, on the day before, the day and the day after. */
    @TestFactory
    Stream<DynamicTest> changesEachRuleOnItsDay() {
        RuleBook announced = rules.announced(
                rules.pendingProvisions().stream().collect(Collectors.toMap(name -> name, name -> ANNOUNCED)));
        return announced.rules().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.id(), () -> rule.versions().forEach(version -> {
                            LocalDate from = version.from();
                            assertThat(picked(rule, from)).isEqualTo(version);
                            assertThat(picked(rule, from.minusDays(1))).isNotEqualTo(version);
                            assertThat(picked(rule, from.plusDays(1)))
                                    .isEqualTo(from.equals(version.to()) ? picked(rule, from.plusDays(1)) : version);
                            if (version.to() != null) {
                                assertThat(picked(rule, version.to())).isEqualTo(version);
                                assertThat(picked(rule, version.to().plusDays(1)))
                                        .isNotEqualTo(version);
                            }
                        })));
    }

    private static RuleVersion picked(Rule rule, LocalDate day) {
        return rule.on(day).map(RuleInForce::version).orElse(null);
    }

    @Test
    void leavesNoDayOfAFamilyWithoutItsMember() {
        assertThat(List.of("FED-FE-01", "FED-FE-05", "FED-BA-01")).allSatisfy(family -> LocalDate.of(2022, 4, 15)
                .datesUntil(LocalDate.of(2031, 1, 1))
                .forEach(day -> assertThat(rules.inFamily(family, day))
                        .as("%s on %s", family, day)
                        .isPresent()));
    }

    @Test
    void waitsForTheProvisionsThatHaveNoDay() {
        assertThat(rules.pendingProvisions())
                .containsExactly(
                        "ELIGIBILITY_V2_FROM",
                        "OFFER_CLOCK_V2_FROM",
                        "ON_PORTAL_FROM",
                        "REGISTRY_GUIDANCE_DATE",
                        "RESUBMISSION_ENDS_FROM",
                        "SELECTION_V2_FROM",
                        "WITHDRAWAL_V2_FROM");
        assertThat(rules.rule("FED-ON-03").on(ANNOUNCED))
                .hasValueSatisfying(rule -> assertThat(rule.version().version()).isEqualTo("legacy"));
        Rule later = rules.announced(Map.of("ON_PORTAL_FROM", ANNOUNCED)).rule("FED-ON-03");
        assertThat(picked(later, ANNOUNCED.minusDays(1)).version()).isEqualTo("legacy");
        assertThat(picked(later, ANNOUNCED).version()).isEqualTo("portal");
    }

    @Test
    void namesFamilyAndMemberOfAGapBetweenSuccessiveRules() {
        String members =
                """
                - id: FED-YY-01
                  family: FED-YY
                  statement: One.
                  treatment: INFORMATION
                  confidence: A
                  source: test
                  versions: [{from: 2022-01-01, to: 2022-12-31}]
                - id: FED-YY-02
                  family: FED-YY
                  statement: Two.
                  treatment: INFORMATION
                  confidence: A
                  source: test
                  versions: [{from: 2023-01-02}]
                """;
        List<Rule> gap = RuleFile.rules("t.yaml", new ByteArrayInputStream(members.getBytes(StandardCharsets.UTF_8)));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> RuleBook.of(gap))
                .isInstanceOf(WrongRule.class)
                .hasMessageContaining("FED-YY-02")
                .hasMessageContaining("versions.from");
    }
}
