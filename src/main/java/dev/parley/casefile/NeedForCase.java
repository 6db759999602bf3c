package dev.parley.casefile;

import dev.parley.casefile.CaseOpeningPolicy.CaseOpeningTerms;
import dev.parley.claim.Claim;
import dev.parley.money.Money;
import dev.parley.regulation.Law;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.Remedies;
import dev.parley.regulation.RemedyCategory;
import dev.parley.remittance.ClaimOffset;
import dev.parley.remittance.ClosedNetwork;
import dev.parley.remittance.RemittanceAdjustment;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.workflow.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether a claim needs a case, from where it stands with its payer and what the house wants. */
@ApplicationScoped
class NeedForCase implements DecisionKind<NeedForCase.Facts, NeedForCase.Outcome> {
    static final String NAME = "openCase";

    private static final Set<RemedyCategory> ASKS_FOR_MORE = Set.of(
            RemedyCategory.CORRECTED_CLAIM,
            RemedyCategory.DOCUMENTATION,
            RemedyCategory.COVERAGE,
            RemedyCategory.APPEAL);

    private final Decisions tables;
    private final Remedies remedies;
    private final Money costOfWork;

    NeedForCase(
            Decisions tables,
            Remedies remedies,
            @ConfigProperty(name = "parley.triage.least-dispute", defaultValue = "20.00") BigDecimal costOfWork) {
        this.tables = tables;
        this.remedies = remedies;
        this.costOfWork = new Money(costOfWork);
    }

    /** Who wants a case without anything having happened. */
    enum Wanted {
        PERSON,
        HOUSE,
        NOBODY
    }

    /** Where a claim stands with its payer. */
    enum Standing {
        REFUSED,
        TAKEN_BACK,
        SILENT,
        WAITING,
        ANSWERED
    }

    /** A kind of claims that the house works whatever the payer says. */
    enum Attention {
        EMERGENCY,
        HIGH_DOLLAR,
        NARROW_NETWORK,
        EXCHANGE_PLAN,
        NONE
    }

    /** What was allowed, beside what was to be expected. */
    enum Price {
        BELOW_QPA,
        UNDERPAID,
        AS_EXPECTED
    }

    /** What the table asks; the amounts are said beside it, so that a person can follow. */
    record Facts(
            Wanted wanted,
            boolean superseded,
            Standing standing,
            Attention attention,
            boolean payerOwes,
            boolean denied,
            boolean remedy,
            Price price,
            boolean worthwhile,
            Money billed,
            Money allowed,
            Money paid,
            Money qualifyingPayment,
            int policyVersion) {}

    record Outcome(boolean opens, String because) {}

    @Override
    public Set<String> decisions() {
        return Set.of(NAME);
    }

    @Override
    public Class<Facts> facts() {
        return Facts.class;
    }

    @Override
    public Decided<Outcome> decide(Facts facts, Law law) {
        return Decided.of(decide(law.tables(), facts));
    }

    Outcome decide(Facts facts) {
        return decide(tables, facts);
    }

    private static Outcome decide(Decisions tables, Facts facts) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("wanted", facts.wanted().name());
        inputs.put("superseded", facts.superseded());
        inputs.put("standing", facts.standing().name());
        inputs.put("attention", facts.attention().name());
        inputs.put("payerOwes", facts.payerOwes());
        inputs.put("denied", facts.denied());
        inputs.put("remedy", facts.remedy());
        inputs.put("price", facts.price().name());
        inputs.put("worthwhile", facts.worthwhile());
        Map<String, Object> row = tables.decide(NAME, inputs);
        return new Outcome((Boolean) row.get("opens"), (String) row.get("because"));
    }

    /** The facts of a claim without a case; {@code answers} are what its payer has said, in the order of receipt. */
    Facts facts(Claim claim, List<RemittanceClaim> answers, Circumstances now, CaseOpeningTerms terms, int version) {
        List<ClaimOffset> offsets = ClaimOffset.forClaim(claim.id());
        CaseMoney money = CaseMoney.of(answers, offsets);
        Money ofPatient = money.patientResponsibility() == null ? Money.ZERO : money.patientResponsibility();
        Money allowed = money.allowed() != null ? money.allowed() : money.paid().plus(ofPatient);
        Money left = claim.totalCharge().minus(money.paid()).minus(ofPatient);
        return new Facts(
                wanted(now, terms),
                now.superseded() || claim.isVoid(),
                standing(answers, offsets, now),
                attention(claim, now, terms),
                left.isPositive(),
                isDenied(answers, money, ofPatient),
                asksForMore(answers),
                price(claim, money, allowed, terms),
                !left.isLessThan(costOfWork),
                claim.totalCharge(),
                answers.isEmpty() ? null : allowed,
                money.paid(),
                money.qualifyingPayment(),
                version);
    }

    /** What is known of a claim beside its papers. */
    record Circumstances(
            boolean asked, boolean refused, boolean superseded, boolean overdue, boolean emergency, Network network) {}

    /** What is known of the plan. What nobody said is no reason for a case. */
    record Network(boolean narrow, boolean boughtByPeople) {
        static final Network NOT_ASKED = new Network(false, false);

        /** Read only where the house asks, as the words of the claim are a document of their own. */
        static Network of(Claim claim, List<RemittanceClaim> answers, CaseOpeningTerms terms) {
            if (!Boolean.TRUE.equals(terms.everyNarrowNetwork()) && !Boolean.TRUE.equals(terms.everyExchangePlan())) {
                return NOT_ASKED;
            }
            Map<String, String> stated =
                    claim.billed().map(words -> StatedFacts.of(words, claim)).orElse(Map.of());
            String narrow = stated.get(FactName.NARROW_NETWORK);
            return new Network(
                    narrow != null
                            ? Boolean.parseBoolean(narrow)
                            : answers.stream()
                                    .anyMatch(answer -> ClosedNetwork.of(answer).isPresent()),
                    Boolean.parseBoolean(stated.get(FactName.EXCHANGE_PLAN))
                            || PlanFunding.INDIVIDUAL.name().equals(stated.get(FactName.PLAN_FUNDING)));
        }
    }

    private static Wanted wanted(Circumstances now, CaseOpeningTerms terms) {
        if (now.asked()) {
            return Wanted.PERSON;
        }
        return terms.opening() == CaseOpeningPolicy.Opening.EVERY_CLAIM ? Wanted.HOUSE : Wanted.NOBODY;
    }

    private static Standing standing(List<RemittanceClaim> answers, List<ClaimOffset> offsets, Circumstances now) {
        if (now.refused()) {
            return Standing.REFUSED;
        }
        if (answers.isEmpty()) {
            return now.overdue() ? Standing.SILENT : Standing.WAITING;
        }
        boolean takenBack = answers.get(answers.size() - 1).isReversal()
                || Money.sum(offsets.stream().map(ClaimOffset::change).toList()).isNegative();
        return takenBack ? Standing.TAKEN_BACK : Standing.ANSWERED;
    }

    private static Attention attention(Claim claim, Circumstances now, CaseOpeningTerms terms) {
        if (now.emergency() && terms.everyEmergency()) {
            return Attention.EMERGENCY;
        }
        boolean high = terms.highDollar() != null && !claim.totalCharge().isLessThan(terms.highDollar());
        if (high) {
            return Attention.HIGH_DOLLAR;
        }
        if (now.network().narrow() && Boolean.TRUE.equals(terms.everyNarrowNetwork())) {
            return Attention.NARROW_NETWORK;
        }
        boolean exchange = now.network().boughtByPeople() && Boolean.TRUE.equals(terms.everyExchangePlan());
        return exchange ? Attention.EXCHANGE_PLAN : Attention.NONE;
    }

    /** Said to be denied, or nothing at all allowed: a deductible is no denial. */
    private static boolean isDenied(List<RemittanceClaim> answers, CaseMoney money, Money ofPatient) {
        return !answers.isEmpty()
                && (answers.get(answers.size() - 1).isDenial()
                        || !money.paid().isPositive() && !ofPatient.isPositive());
    }

    /** By the codes of the payer's last word; a code that nobody knows is for a person to look up. */
    private boolean asksForMore(List<RemittanceClaim> answers) {
        if (answers.isEmpty()) {
            return false;
        }
        RemittanceClaim last = answers.get(answers.size() - 1);
        Remedies.Plan plan = remedies.forCodes(
                last.allAdjustments().stream()
                        .map(RemittanceAdjustment::reason)
                        .distinct()
                        .toList(),
                last.allRemarkCodes());
        return !plan.unknown().isEmpty() || ASKS_FOR_MORE.stream().anyMatch(plan::hasCategory);
    }

    private static Price price(Claim claim, CaseMoney money, Money allowed, CaseOpeningTerms terms) {
        if (money.qualifyingPayment() != null && allowed.isLessThan(money.qualifyingPayment())) {
            return Price.BELOW_QPA;
        }
        boolean low = claim.totalCharge().isPositive()
                && allowed.percentOf(claim.totalCharge()).compareTo(BigDecimal.valueOf(terms.underpaidBelowPercent()))
                        < 0;
        return low ? Price.UNDERPAID : Price.AS_EXPECTED;
    }
}
