package dev.parley.idr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    private final CanonicalJson json = new CanonicalJson(new ObjectMapper());

    @Test
    void hasOneTextWhateverTheOrderOfNames() {
        long seed = 20261122;
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(List.of("b", "a", "é", "aa", "\"q\"", "z"));
        String first = null;
        for (int round = 0; round < 100; round++) {
            Collections.shuffle(names, random);
            Map<String, Object> map = new LinkedHashMap<>();
            names.forEach(name -> map.put(name, List.of(name, Map.of("n", 1))));
            String text = json.of(map);
            first = first == null ? text : first;
            assertThat(text).as("seed %d", seed).isEqualTo(first);
        }
    }

    @Test
    void keepsEveryDigitAndTheOrderOfLists() {
        assertThat(json.of(Map.of("b", new BigDecimal("800.00"), "a", List.of(2, 1), "c", Map.of(), "d", List.of())))
                .isEqualTo("{\"a\":[2,1],\"b\":800.00,\"c\":{},\"d\":[]}");
        String text = "{\"amount\":1200.50}";
        assertThat(json.of(json.read(text))).isEqualTo(text);
    }

    @Test
    void aSealIsBrokenByAnyChangeOfItsTextOrOfTheOneBefore() {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        AttestationSeal first = new AttestationSeal(
                Optional.empty(), UUID.randomUUID(), AttestationSeal.Act.ATTESTED, "{\"a\":1}", now);
        AttestationSeal second = new AttestationSeal(
                Optional.of(first), UUID.randomUUID(), AttestationSeal.Act.ATTESTED, "{\"a\":2}", now);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.isWhole()).isTrue();
        assertThat(AttestationSeal.hash(2, first.sha256(), "{\"a\":3}")).isNotEqualTo(second.sha256());
        assertThat(AttestationSeal.hash(2, AttestationSeal.NONE_BEFORE, "{\"a\":2}"))
                .isNotEqualTo(second.sha256());
        assertThat(AttestationSeal.hash(3, first.sha256(), "{\"a\":2}")).isNotEqualTo(second.sha256());
    }
}
