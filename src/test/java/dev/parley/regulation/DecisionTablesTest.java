package dev.parley.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.workflow.Decisions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every combination of inputs that a table tells apart, not known included, hits a row, and every row can be hit. */
class DecisionTablesTest {
    private static final Decisions ENGINE = new Decisions();
    private static final long SEED = 20261121;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chooseForum",
                "classifyFacility",
                "isAncillary",
                "mayBalanceBill",
                "protectItem",
                "reachByStateLaw",
                "choosePath",
                "compAnswerDays",
                "mayTakePath",
                "mayWriteOff",
                "openCase",
                "openFeeDispute",
                "readPlanHints",
                "readPlaceOfService",
                "readRemarks",
                "sortPlan",
                "waiveProtection"
            })
    void answersEveryCombination(String decisionId) {
        DecisionTableFile table = new DecisionTableFile(decisionId);
        assertThat(table.hitPolicy()).isEqualTo("FIRST");
        Map<Integer, Map<String, Object>> witnesses = new LinkedHashMap<>();
        List<Map<String, Object>> sample = new ArrayList<>();
        Random random = new Random(SEED);
        combinations(table.domain(), facts -> {
            int hit = table.firstHit(facts);
            assertThat(hit).as("%s of %s", decisionId, facts).isGreaterThanOrEqualTo(0);
            witnesses.putIfAbsent(hit, new HashMap<>(facts));
            if (random.nextInt(500) == 0 && sample.size() < 60) {
                sample.add(new HashMap<>(facts));
            }
        });
        assertThat(witnesses).as("every row can be hit").hasSize(table.size());
        List<Map<String, Object>> asked = new ArrayList<>(witnesses.values());
        asked.addAll(sample);
        assertThat(asked).as("seed %s", SEED).allSatisfy(facts -> assertThat(ENGINE.decide(decisionId, facts))
                .isEqualTo(table.result(table.firstHit(facts))));
    }

    @Test
    void namesOnlyBlockersThatExist() {
        Blockers blockers = Blockers.load();
        Set<String> named = Stream.of(
                        "chooseForum",
                        "mayBalanceBill",
                        "protectItem",
                        "reachByStateLaw",
                        "sortPlan",
                        "waiveProtection")
                .map(DecisionTableFile::new)
                .flatMap(table -> IntStream.range(0, table.size()).mapToObj(table::result))
                .map(result -> (String) result.get("blocker"))
                .filter(code -> code != null)
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(10).allSatisfy(code -> assertThat(blockers.of(code))
                .isNotNull());
    }

    private static void combinations(Map<String, List<Object>> domain, Consumer<Map<String, Object>> use) {
        List<String> names = new ArrayList<>(domain.keySet());
        fill(names, domain, 0, new HashMap<>(), use);
    }

    private static void fill(
            List<String> names,
            Map<String, List<Object>> domain,
            int position,
            Map<String, Object> facts,
            Consumer<Map<String, Object>> use) {
        if (position == names.size()) {
            use.accept(facts);
            return;
        }
        for (Object value : domain.get(names.get(position))) {
            facts.put(names.get(position), value);
            fill(names, domain, position + 1, facts, use);
        }
    }
}
