package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.CaseMoney;
import dev.parley.casefile.CasesOfPayers;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.FactName;
import dev.parley.money.Money;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.Remedies;
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
    static final int MANY_CASES = 5;

    private final Money costOfWork;

    /** What working a case costs; a policy of the house, in dollars. */
    Triage(@ConfigProperty(name = "parley.triage.least-dispute", defaultValue = "20.00") BigDecimal costOfWork) {
        this.costOfWork = new Money(costOfWork);
    }

    record Score(int points, List<String> because) {}

    /** What is scored: a case, or a claim that has none. {@code overdue} and {@code windowMissed} are days that were let pass. */
    record Subject(
            Money billed,
            CaseMoney money,
            PayerAnswers answers,
            CaseFacts facts,
            Remedies.Plan codes,
            OpenMoney open,
            KnownFacts known,
            int payerCases,
            Overdue overdue,
            boolean windowMissed) {}

    /** The first day of law that the payer let pass without any answer. */
    enum Overdue {
        FEDERAL,
        PROMPT_PAY,
        NONE
    }

    /** What the table asks of a case. */
    Map<String, Object> inputs(CaseStanding standing) {
        CaseFile file = standing.file();
        return inputs(new Subject(
                file.billed(),
                new CaseMoney(file.allowed(), file.paid(), file.patientResponsibility(), file.qualifyingPayment()),
                standing.answers(),
                standing.facts(),
                standing.codes(),
                standing.open(),
                new KnownFacts(CaseFact.known(file.id())),
                file.payerId() == null ? 0 : CasesOfPayers.open(file.payerId(), MANY_CASES),
                overdue(standing),
                missed(file, ClockKind.OPEN_NEGOTIATION_START)));
    }

    Map<String, Object> inputs(Subject subject) {
        Map<String, Object> inputs = new HashMap<>();
        PlanFunding funding = subject.facts().planFunding();
        inputs.put("disputed", whole(subject.open().payer().dollars()));
        inputs.put("emergency", subject.facts().serviceType() == ServiceType.EMERGENCY);
        inputs.put("technical", deniedOnATechnicality(subject));
        inputs.put(
                "paidShare",
                subject.answers().isThere() && subject.billed().isPositive()
                        ? whole(subject.money().paid().percentOf(subject.billed()))
                        : null);
        inputs.put("payerCases", subject.payerCases());
        inputs.put("federalProgram", funding != null && funding.isFederalProgram());
        inputs.put("windowMissed", subject.windowMissed());
        inputs.put("denied", isDenied(subject));
        inputs.put("belowQpa", isBelowQualifyingPayment(subject.money()));
        inputs.put("overdue", subject.overdue().name());
        inputs.put("individualPlan", isIndividual(funding, subject.known()));
        inputs.put("narrowNetwork", subject.known().flag(FactName.NARROW_NETWORK));
        inputs.put(
                "worthwhile",
                expectedGain(subject.answers(), subject.open())
                        .map(gain -> !gain.isNegative())
                        .orElse(null));
        inputs.put("patientPaid", subject.open().left() == OpenMoney.Left.NOTHING);
        return inputs;
    }

    /** What the work may bring after its cost; empty before the payer has answered, when nobody can tell. */
    Optional<Money> expectedGain(PayerAnswers answers, OpenMoney open) {
        return answers.isThere() ? Optional.of(open.payer().minus(costOfWork)) : Optional.empty();
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

    private static boolean isDenied(Subject subject) {
        return subject.answers()
                .latest()
                .map(answer -> !answer.paid().isPositive())
                .orElse(false);
    }

    private static boolean isIndividual(PlanFunding funding, KnownFacts known) {
        return funding == PlanFunding.INDIVIDUAL || Boolean.TRUE.equals(known.flag(FactName.EXCHANGE_PLAN));
    }

    /** Null where the allowed or the qualifying payment amount is not known. */
    private static Boolean isBelowQualifyingPayment(CaseMoney money) {
        return money.allowed() == null || money.qualifyingPayment() == null
                ? null
                : money.allowed().isLessThan(money.qualifyingPayment());
    }

    private static Overdue overdue(CaseStanding standing) {
        if (standing.answers().isThere()) {
            return Overdue.NONE;
        }
        return missed(standing.file(), ClockKind.INITIAL_PAYMENT)
                ? Overdue.FEDERAL
                : missed(standing.file(), ClockKind.PROMPT_PAY) ? Overdue.PROMPT_PAY : Overdue.NONE;
    }

    private static boolean deniedOnATechnicality(Subject subject) {
        return isDenied(subject)
                && subject.codes().lead() != null
                && Set.of(RemedyCategory.CORRECTED_CLAIM, RemedyCategory.DOCUMENTATION)
                        .contains(subject.codes().lead().category());
    }

    private static boolean missed(CaseFile file, ClockKind kind) {
        return Deadline.latest(file.id(), kind)
                .filter(deadline -> deadline.state() == Deadline.State.MISSED)
                .isPresent();
    }
}
