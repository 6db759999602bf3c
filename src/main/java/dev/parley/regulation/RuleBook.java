package dev.parley.regulation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every rule Parley knows, by id. Immutable: an announcement gives another book. */
public final class RuleBook {
    private static final List<String> FILES = List.of(
            "general",
            "federal-scope",
            "federal-negotiation",
            "federal-dispute",
            "federal-fees",
            "federal-rule-2026",
            "federal-calendar",
            "federal-evidence",
            "patient-balance",
            "workers-comp",
            "appeals-and-claims",
            "practice");

    private final Map<String, Rule> rules;
    private final Map<String, List<Rule>> families;

    private RuleBook(Map<String, Rule> rules) {
        this.rules = rules;
        this.families = rules.values().stream()
                .filter(rule -> rule.family() != null)
                .collect(Collectors.groupingBy(Rule::family));
    }

    /** The rules of the class path; a wrong file stops here with its name, the rule and the field. */
    public static RuleBook load() {
        Map<String, Rule> rules = new LinkedHashMap<>();
        for (String name : FILES) {
            String file = "regulation/" + name + ".yaml";
            for (Rule rule : RuleFile.rules(file, RuleBook.class.getResourceAsStream("/" + file))) {
                if (rules.putIfAbsent(rule.id(), rule) != null) {
                    throw new WrongRule(file, rule.id(), "id is used twice");
                }
            }
        }
        return of(rules.values());
    }

    static RuleBook of(Collection<Rule> rules) {
        RuleBook book = new RuleBook(rules.stream()
                .collect(Collectors.toMap(Rule::id, rule -> rule, (one, other) -> one, LinkedHashMap::new)));
        book.families.forEach(RuleBook::requireOneAfterTheOther);
        return book;
    }

    public Collection<Rule> rules() {
        return rules.values();
    }

    public boolean contains(String id) {
        return rules.containsKey(id);
    }

    public Rule rule(String id) {
        Rule rule = rules.get(id);
        if (rule == null) {
            throw new NoSuchElementException("no rule has the id " + id);
        }
        return rule;
    }

    /** The member of a family of successive rules (FED-FE-01a, b, c ...) that a trigger date picks. */
    public Optional<RuleInForce> inFamily(String family, LocalDate triggerDate) {
        return families.getOrDefault(family, List.of()).stream()
                .map(rule -> rule.on(triggerDate))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** This book with pending provisions switched on from the days that were announced for them. */
    public RuleBook announced(Map<String, LocalDate> provisions) {
        Map<String, Rule> dated = new LinkedHashMap<>();
        rules.forEach((id, rule) -> dated.put(id, rule.announced(provisions)));
        return new RuleBook(dated);
    }

    /** Names of the provisions that some rule still waits for. */
    public List<String> pendingProvisions() {
        return rules.values().stream()
                .flatMap(rule -> rule.versions().stream())
                .filter(RuleVersion::waits)
                .map(RuleVersion::pending)
                .distinct()
                .sorted()
                .toList();
    }

    private static void requireOneAfterTheOther(String family, List<Rule> members) {
        Map<RuleVersion, String> owner = new HashMap<>();
        members.forEach(rule -> rule.versions().forEach(version -> owner.put(version, rule.id())));
        RuleVersion before = null;
        for (RuleVersion version : owner.keySet().stream()
                .filter(version -> !version.waits())
                .sorted(Comparator.comparing(RuleVersion::from))
                .toList()) {
            if (before != null
                    && !Objects.equals(before.to() == null ? null : before.to().plusDays(1), version.from())) {
                throw new WrongRule(
                        "family " + family,
                        owner.get(version),
                        "versions.from leaves a gap to or overlaps " + owner.get(before));
            }
            before = version;
        }
    }
}
