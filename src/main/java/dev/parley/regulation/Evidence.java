package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Which records each denial reason calls for, with the rule or practice behind it. */
public final class Evidence {
    private static final String FILE = "regulation/evidence.yaml";

    private final List<Entry> entries;

    private Evidence(List<Entry> entries) {
        this.entries = entries;
    }

    public static Evidence load() {
        return new Evidence(RuleFile.entries(FILE, Evidence.class.getResourceAsStream("/" + FILE), Entry.class));
    }

    /**
     * One thing to prove, with any one of several records. A {@code firm} one cannot be done without; without another one
     * a person may go on who says why.
     */
    public record Need(
            @JsonProperty(required = true) List<RecordKind> anyOf,
            @JsonProperty(required = true) boolean firm,
            @JsonProperty(required = true) String rule,
            @JsonProperty(required = true) String because) {
        public Need {
            anyOf = List.copyOf(anyOf);
        }
    }

    /** What the codes of one kind of denial call for. */
    record Entry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) List<String> codes,
            @JsonProperty(required = true) List<Need> needs) {}

    /** What a code calls for; empty where the usual records do. */
    public List<Need> of(String code) {
        return entries.stream()
                .filter(entry -> entry.codes().contains(code))
                .flatMap(entry -> entry.needs().stream())
                .toList();
    }

    /** What several codes call for together, each thing once; {@code usual} for codes without a list of their own. */
    public List<Need> of(Collection<String> codes, List<Need> usual) {
        List<Need> needs = new ArrayList<>();
        for (String code : codes) {
            List<Need> own = of(code);
            (own.isEmpty() ? usual : own)
                    .stream()
                            .filter(need -> needs.stream()
                                    .noneMatch(known -> known.anyOf().equals(need.anyOf())))
                            .forEach(needs::add);
        }
        return needs;
    }

    List<String> codes() {
        return entries.stream().flatMap(entry -> entry.codes().stream()).toList();
    }
}
