package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.regulation.Confidence;
import dev.parley.regulation.RuleBook;
import dev.parley.regulation.RuleInForce;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who owes the administrative fee while it is unpaid: the party, and with it a representative that attested its authority. */
@ApplicationScoped
class FeeDebtors {
    private final RuleBook rules;

    FeeDebtors(RuleBook rules) {
        this.rules = rules;
    }

    /** Who owes it. */
    @Schema(name = "FeeDebtorKind")
    enum Kind {
        PROVIDER,
        /** Jointly and severally (FED-FE-04). */
        REPRESENTATIVE
    }

    /** One who owes the whole of it; how sure the rule is, is said, as it decides nothing by itself. */
    @Schema(name = "FeeDebtor")
    public record Debtor(
            Kind kind,
            @Schema(description = "The representative's name; absent for the provider") String name,
            Money amount,
            String ruleId,
            String ruleVersion,
            Confidence confidence) {}

    /** Nobody where nothing is unpaid; {@code representative} is who filed for the provider. */
    List<Debtor> of(Money unpaid, LocalDate initiatedOn, Optional<String> representative) {
        List<Debtor> debtors = new ArrayList<>();
        if (unpaid.isPositive()) {
            in("FED-FE-03", initiatedOn)
                    .map(rule -> debtor(Kind.PROVIDER, null, unpaid, rule))
                    .ifPresent(debtors::add);
            representative
                    .flatMap(name ->
                            in("FED-FE-04", initiatedOn).map(rule -> debtor(Kind.REPRESENTATIVE, name, unpaid, rule)))
                    .ifPresent(debtors::add);
        }
        return debtors;
    }

    private Optional<RuleInForce> in(String rule, LocalDate day) {
        return rules.rule(rule).on(day);
    }

    private static Debtor debtor(Kind kind, String name, Money unpaid, RuleInForce rule) {
        return new Debtor(kind, name, unpaid, rule.id(), rule.version().version(), rule.confidence());
    }
}
