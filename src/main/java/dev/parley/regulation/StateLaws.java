package dev.parley.regulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rows of all states and the District of Columbia; a territory has none. */
public final class StateLaws {
    private static final String FILE = "regulation/states.yaml";

    private final Map<String, StateLaw> byCode;

    private StateLaws(Map<String, StateLaw> byCode) {
        this.byCode = byCode;
    }

    public static StateLaws load() {
        Map<String, StateLaw> byCode = new LinkedHashMap<>();
        for (StateLaw law : RuleFile.entries(FILE, StateLaws.class.getResourceAsStream("/" + FILE), StateLaw.class)) {
            if (byCode.put(law.id(), law) != null) {
                throw new WrongRule(FILE, law.id(), "id is used twice");
            }
        }
        return new StateLaws(byCode);
    }

    public Optional<StateLaw> of(String state) {
        return Optional.ofNullable(state).map(byCode::get);
    }

    public Collection<StateLaw> all() {
        return byCode.values();
    }
}
