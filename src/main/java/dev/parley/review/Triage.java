package dev.parley.review;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
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
import java.util.Set;

/** How much a case deserves attention first, with each reason. Orders work; never closes anything. */
@ApplicationScoped
class Triage {
    private static final Set<PlanFunding> FEDERAL_PROGRAMS = Set.of(
            PlanFunding.MEDICARE,
            PlanFunding.MEDICARE_ADVANTAGE,
            PlanFunding.MEDICAID,
            PlanFunding.TRICARE,
            PlanFunding.VA);

    /** The most that the table's column {@code payerCases} tells apart. */
    private static final int MANY_CASES = 5;

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
                        && FEDERAL_PROGRAMS.contains(standing.facts().planFunding()));
        inputs.put("windowMissed", windowMissed(file));
        inputs.put("patientPaid", standing.open().left() == OpenMoney.Left.NOTHING);
        return inputs;
    }

    static Score score(Decisions tables, Map<String, Object> inputs) {
        List<Map<String, Object>> hits = tables.decideAll("scoreTriage", inputs);
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

    private static boolean deniedOnATechnicality(CaseStanding standing) {
        boolean denied = standing.answers()
                .latest()
                .map(answer -> answer.paid().compareTo(Money.ZERO) <= 0)
                .orElse(false);
        return denied
                && standing.codes().lead() != null
                && Set.of(RemedyCategory.CORRECTED_CLAIM, RemedyCategory.DOCUMENTATION)
                        .contains(standing.codes().lead().category());
    }

    /** Counted up to the number that the table asks about. */
    private static int openCasesWith(CaseFile file) {
        return file.payerId() == null ? 0 : CaseFile.openWith(file.payerId(), MANY_CASES);
    }

    private static boolean windowMissed(CaseFile file) {
        return Deadline.latest(file.id(), ClockKind.OPEN_NEGOTIATION_START)
                .filter(deadline -> deadline.state() == Deadline.State.MISSED)
                .isPresent();
    }
}
