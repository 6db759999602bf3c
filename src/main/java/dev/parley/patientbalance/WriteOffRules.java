package dev.parley.patientbalance;

import dev.parley.money.Money;
import dev.parley.patientbalance.WriteOffPolicy.WriteOffTerms;
import dev.parley.policy.Policies;
import dev.parley.regulation.NetworkStatus;
import dev.parley.review.CaseStanding;
import dev.parley.workflow.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which reason may stand behind a write-off, by the table mayWriteOff. */
@ApplicationScoped
class WriteOffRules {
    private static final List<String> NOT_COVERED = List.of("96", "204", "49");
    private static final List<String> FILED_LATE = List.of("29");

    private final Policies policies;

    WriteOffRules(Policies policies) {
        this.policies = policies;
    }

    /** What the table asks of a write-off. */
    Map<String, Object> inputs(
            CaseStanding standing, Billable billable, DecidePatientBalanceForm.DecidedPatientBalance decided) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("reason", decided.writeOffReason().name());
        inputs.put(
                "federalProgram",
                standing.facts().planFunding() != null
                        && standing.facts().planFunding().isFederalProgram());
        inputs.put("inNetwork", standing.facts().providerNetwork() == NetworkStatus.IN_NETWORK);
        inputs.put("protectedItem", billable.isProtected());
        inputs.put("touchesCostShare", decided.amount().isMoreThan(billable.held()));
        Money smallBalance = policies.inForce(WriteOffTerms.class).terms().smallBalance();
        inputs.put("small", !decided.amount().isMoreThan(smallBalance));
        inputs.put("notCovered", any(standing.answers().reasonCodes(), NOT_COVERED));
        inputs.put("filedLate", any(standing.answers().reasonCodes(), FILED_LATE));
        inputs.put("individualFinding", Boolean.TRUE.equals(decided.individualFinding()));
        inputs.put("notAdvertised", Boolean.TRUE.equals(decided.notAdvertised()));
        return inputs;
    }

    static void check(Decisions tables, Map<String, Object> inputs) {
        Map<String, Object> row = tables.decide("mayWriteOff", inputs);
        if (!Boolean.TRUE.equals(row.get("allowed"))) {
            throw new BalanceRefused("write-off-barred", (String) row.get("ruleId"), (String) row.get("because"));
        }
    }

    private static boolean any(Collection<String> codes, List<String> of) {
        return codes.stream().anyMatch(of::contains);
    }
}
