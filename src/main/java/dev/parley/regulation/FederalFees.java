package dev.parley.regulation;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/** What federal dispute resolution costs, by the day the dispute is initiated (FED-FE-01, FED-FE-05). */
public final class FederalFees {
    private final RuleBook rules;

    public FederalFees(RuleBook rules) {
        this.rules = rules;
    }

    /** An amount that a rule sets. */
    public record Fee(Money amount, String ruleId, String ruleVersion, Confidence confidence) {}

    /** The least and the most an entity may charge without special approval. */
    public record EntityFeeRange(Money least, Money most, String ruleId, String ruleVersion, Confidence confidence) {}

    /** What each party pays the Departments for one dispute; empty before the portal opened. */
    public Optional<Fee> administrative(LocalDate idrInitiated) {
        return rules.inFamily("FED-FE-01", idrInitiated)
                .map(rule -> new Fee(
                        rule.version().money("amount"),
                        rule.id(),
                        rule.version().version(),
                        rule.confidence()));
    }

    /** What the entity may charge; a batch pays more for each further block of lines where the rule sets blocks. */
    public Optional<EntityFeeRange> entity(LocalDate idrInitiated, boolean batched, int lines) {
        return rules.inFamily("FED-FE-05", idrInitiated).map(rule -> {
            RuleVersion version = rule.version();
            Money least = version.money(batched ? "batchedLeast" : "singleLeast");
            Money most = version.money(batched ? "batchedMost" : "singleMost");
            for (int block = 0; block < extraBlocks(version, batched, lines); block++) {
                least = least.plus(version.money("extraBlockLeast"));
                most = most.plus(version.money("extraBlockMost"));
            }
            return new EntityFeeRange(least, most, rule.id(), version.version(), rule.confidence());
        });
    }

    private static int extraBlocks(RuleVersion version, boolean batched, int lines) {
        if (!batched || !version.parameters().containsKey("linesPerBlock")) {
            return 0;
        }
        return Math.max(0, (lines - 1) / version.number("linesPerBlock"));
    }
}
