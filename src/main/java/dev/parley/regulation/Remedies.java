package dev.parley.regulation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The way from the codes of a remittance to the work they ask for. */
public final class Remedies {
    private static final String FILE = "regulation/remedies.yaml";

    private final Map<String, Remedy> byCode;

    private Remedies(Map<String, Remedy> byCode) {
        this.byCode = byCode;
    }

    public static Remedies load() {
        Map<String, Remedy> byCode = new LinkedHashMap<>();
        for (Remedy remedy : RuleFile.entries(FILE, Remedies.class.getResourceAsStream("/" + FILE), Remedy.class)) {
            if (byCode.put(remedy.code(), remedy) != null) {
                throw new WrongRule(FILE, remedy.code(), "code is used twice");
            }
        }
        return new Remedies(byCode);
    }

    /**
     * What several codes ask for together. {@code lead} comes first in the order of remedies: what is wrong is corrected,
     * what is denied is appealed, what is low is negotiated; null when no code is known. {@code unknown} are codes that a
     * person has to look up.
     */
    public record Plan(Remedy lead, List<Remedy> all, List<String> unknown) {
        /** Whether some code is a reason to test for protection by the federal act. */
        public boolean suggestsProtection() {
            return all.stream().anyMatch(remedy -> remedy.nsa() == Remedy.ProtectionCheck.YES);
        }

        /** Whether the payer refused coverage rather than paying a low price (FED-SC-09). */
        public boolean hasCategory(RemedyCategory category) {
            return all.stream().anyMatch(remedy -> remedy.category() == category);
        }
    }

    /** A reason with or without its group, such as CO-45 or 45, or a remark code. */
    public Optional<Remedy> of(String code) {
        return Optional.ofNullable(byCode.get(code.replaceFirst("^(CO|PR|OA|PI|CR)-", "")));
    }

    public Plan forCodes(Collection<String> reasonCodes, Collection<String> remarkCodes) {
        List<String> codes = Stream.concat(reasonCodes.stream(), remarkCodes.stream())
                .distinct()
                .toList();
        List<Remedy> known = codes.stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .distinct()
                // a remark says more than the reason it explains
                .sorted(Comparator.comparing(Remedy::category).thenComparing(Remedy::kind, Comparator.reverseOrder()))
                .toList();
        List<String> unknown = codes.stream().filter(code -> of(code).isEmpty()).toList();
        return new Plan(known.isEmpty() ? null : known.get(0), known, unknown);
    }

    public Collection<Remedy> all() {
        return byCode.values();
    }
}
