package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.FactName;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.RemedyCategory;
import dev.parley.regulation.ServiceType;
import dev.parley.workflow.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a case deserves attention first, with each reason. Orders work; never closes anything. */
@ApplicationScoped
class Triage {
    /** The most that the table's column {@code payerCases} tells apart. */
    private static final int MANY_CASES = 5;

    private final Money costOfWork;

    /** What working a case costs; a policy of the house, in dollars. */
    Triage(@ConfigProperty(name = "parley.triage.least-dispute", defaultValue = "20.00") BigDecimal costOfWork) {
        this.costOfWork = new Money(costOfWork);
    }

    record Score(int points, List<String> because) {}

    /** What the table asks of a case. */
    Map<String, Object> inputs(CaseStanding standing) {
        CaseFile file = standing.file();
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("disputed", whole(standing.open().payer().dollars()));
        inputs.put("emergency", standing.facts().serviceType() == ServiceType.EMERGENCY);
        inputs.put("technical", deniedOnATechnicality(standing));
        inputs.put(
                "paidShare",
                standing.answers().isThere() && file.billed().isPositive()
                        ? whole(file.paid().percentOf(file.billed()))
                        : null);
        inputs.put("payerCases", openCasesWith(file));
        inputs.put(
                "federalProgram",
                standing.facts().planFunding() != null
                        && standing.facts().planFunding().isFederalProgram());
        inputs.put("windowMissed", windowMissed(file));
        inputs.put("denied", isDenied(standing));
        inputs.put("belowQpa", isBelowQualifyingPayment(file));
        inputs.put("overdue", overdue(standing));
        KnownFacts known = new KnownFacts(CaseFact.known(file.id()));
        inputs.put("individualPlan", isIndividual(standing.facts().planFunding(), known));
        inputs.put("narrowNetwork", known.flag(FactName.NARROW_NETWORK));
        inputs.put(
                "worthwhile",
                expectedGain(standing).map(gain -> !gain.isNegative()).orElse(null));
        inputs.put("patientPaid", standing.open().left() == OpenMoney.Left.NOTHING);
        return inputs;
    }

    /** What the work may bring after its cost; empty before the payer has answered, when nobody can tell. */
    Optional<Money> expectedGain(CaseStanding standing) {
        return standing.answers().isThere()
                ? Optional.of(standing.open().payer().minus(costOfWork))
                : Optional.empty();
    }

    static Score score(Decisions tables, Map<String, Object> inputs) {
        Map<String, Object> asked = new HashMap<>(inputs);
        // the decisions of earlier days did not ask these
        for (String later : List.of("denied", "belowQpa", "overdue", "individualPlan", "worthwhile", "narrowNetwork")) {
            asked.putIfAbsent(later, null);
        }
        List<Map<String, Object>> hits = tables.decideAll("scoreTriage", asked);
        return new Score(
                hits.stream()
                        .mapToInt(hit -> ((Number) hit.get("points")).intValue())
                        .sum(),
                hits.stream().map(hit -> (String) hit.get("because")).toList());
    }

    /** The table's limits are whole numbers: what is behind the point changes no answer, and equal questions cost less. */
    private static BigDecimal whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.FLOOR);
    }

    private static boolean isDenied(CaseStanding standing) {
        return standing.answers()
                .latest()
                .map(answer -> !answer.paid().isPositive())
                .orElse(false);
    }

    private static boolean isIndividual(PlanFunding funding, KnownFacts known) {
        return funding == PlanFunding.INDIVIDUAL || Boolean.TRUE.equals(known.flag(FactName.EXCHANGE_PLAN));
    }

    /** Null where the allowed or the qualifying payment amount is not known. */
    private static Boolean isBelowQualifyingPayment(CaseFile file) {
        return file.allowed() == null || file.qualifyingPayment() == null
                ? null
                : file.allowed().isLessThan(file.qualifyingPayment());
    }

    /** FEDERAL, PROMPT_PAY or NONE: the first day of law that the payer let pass without any answer. */
    private static String overdue(CaseStanding standing) {
        if (standing.answers().isThere()) {
            return "NONE";
        }
        return missed(standing.file(), ClockKind.INITIAL_PAYMENT)
                ? "FEDERAL"
                : missed(standing.file(), ClockKind.PROMPT_PAY) ? "PROMPT_PAY" : "NONE";
    }

    private static boolean deniedOnATechnicality(CaseStanding standing) {
        return isDenied(standing)
                && standing.codes().lead() != null
                && Set.of(RemedyCategory.CORRECTED_CLAIM, RemedyCategory.DOCUMENTATION)
                        .contains(standing.codes().lead().category());
    }

    /** Counted up to the number that the table asks about. */
    private static int openCasesWith(CaseFile file) {
        return file.payerId() == null ? 0 : CaseFile.openWith(file.payerId(), MANY_CASES);
    }

    private static boolean windowMissed(CaseFile file) {
        return missed(file, ClockKind.OPEN_NEGOTIATION_START);
    }

    private static boolean missed(CaseFile file, ClockKind kind) {
        return Deadline.latest(file.id(), kind)
                .filter(deadline -> deadline.state() == Deadline.State.MISSED)
                .isPresent();
    }
}
