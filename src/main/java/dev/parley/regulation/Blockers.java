package dev.parley.regulation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every fact that can be missing, with who finds it out and where. */
public final class Blockers {
    private static final String FILE = "regulation/blockers.yaml";

    private final Map<String, Blocker> byCode;

    private Blockers(Map<String, Blocker> byCode) {
        this.byCode = byCode;
    }

    public static Blockers load() {
        List<Blocker> blockers = RuleFile.entries(FILE, Blockers.class.getResourceAsStream("/" + FILE), Blocker.class);
        return new Blockers(blockers.stream()
                .collect(Collectors.toMap(
                        Blocker::code,
                        blocker -> blocker,
                        (one, other) -> {
                            throw new WrongRule(FILE, one.code(), "code is used twice");
                        },
                        LinkedHashMap::new)));
    }

    public Blocker of(String code) {
        Blocker blocker = byCode.get(code);
        if (blocker == null) {
            throw new IllegalArgumentException("no blocker has the code " + code);
        }
        return blocker;
    }

    /** Two facts that cannot both be right, both named. */
    public Blocker contradiction(String detail) {
        return of(Blocker.CONTRADICTION).saying(detail);
    }

    public Collection<Blocker> all() {
        return byCode.values();
    }
}
