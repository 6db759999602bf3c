package dev.parley.review;

import dev.parley.casefile.CaseMoney;
import dev.parley.casefile.CaseView;
import dev.parley.casefile.CasesOfPayers;
import dev.parley.casefile.FactName;
import dev.parley.casefile.ScoreClaims;
import dev.parley.casefile.StatedFacts;
import dev.parley.claim.Claim;
import dev.parley.claim.Claims;
import dev.parley.money.Money;
import dev.parley.regulation.ComputedClock;
import dev.parley.remittance.ClaimOffset;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.workflow.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes up what the papers of a claim tell and scores it as the first review of its case would, without a case. */
@ApplicationScoped
class ScoreClaimsWithoutCase implements ScoreClaims {
    private final CaseForum caseForum;
    private final Triage triage;
    private final EvidenceInPapers evidence;
    private final InitialClocks clocks;
    private final Decisions tables;
    private final Clock clock;

    ScoreClaimsWithoutCase(
            CaseForum caseForum,
            Triage triage,
            EvidenceInPapers evidence,
            InitialClocks clocks,
            Decisions tables,
            Clock clock) {
        this.caseForum = caseForum;
        this.triage = triage;
        this.evidence = evidence;
        this.clocks = clocks;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Scored> score(Collection<UUID> claimIds) {
        List<Claim> claims = Claims.withWords(claimIds);
        RemittanceClaim.readAhead(claimIds);
        ClaimOffset.readAhead(claimIds);
        Map<UUID, Integer> openWith = CasesOfPayers.open(
                claims.stream()
                        .filter(claim -> claim.payer() != null)
                        .map(claim -> claim.payer().id())
                        .toList(),
                Triage.MANY_CASES);
        Map<UUID, Scored> scores = new HashMap<>();
        for (Claim claim : claims) {
            int payerCases = claim.payer() == null
                    ? 0
                    : openWith.getOrDefault(claim.payer().id(), 0);
            scores.put(claim.id(), score(subject(claim, payerCases)));
        }
        return scores;
    }

    private Triage.Subject subject(Claim claim, int payerCases) {
        PayerAnswers answers = PayerAnswers.to(claim.id());
        CaseMoney money = CaseMoney.of(answers.all(), ClaimOffset.forClaim(claim.id()));
        KnownFacts known = known(claim, answers);
        CaseForum.Ground ground = caseForum.ground(claim, claim.totalCharge(), answers, known, money);
        boolean mayBeFederal = CaseStanding.mayBeFederal(ground.forum(), ground.regime());
        boolean silent = !answers.isThere() && mayBeFederal && hasPassed(clocks.initialPayment(claim));
        return new Triage.Subject(
                claim.totalCharge(),
                money,
                answers,
                ground.facts(),
                ground.codes(),
                ground.open(),
                known,
                payerCases,
                silent ? Triage.Overdue.FEDERAL : Triage.Overdue.NONE,
                mayBeFederal && hasPassed(clocks.openNegotiation(answers)));
    }

    /** What was stated outweighs what the papers show, as in a review. */
    private KnownFacts known(Claim claim, PayerAnswers answers) {
        Map<String, String> known = new LinkedHashMap<>();
        evidence.in(claim, answers).forEach((name, found) -> known.put(name, found.value()));
        claim.billed().ifPresent(words -> known.putAll(StatedFacts.of(words, claim)));
        return new KnownFacts(known);
    }

    private boolean hasPassed(Optional<ComputedClock> day) {
        return day.filter(one -> !one.dueInstant(clock.getZone()).isAfter(clock.instant()))
                .isPresent();
    }

    private Scored score(Triage.Subject subject) {
        Triage.Score score = Triage.score(tables, triage.inputs(subject));
        Money gain = triage.expectedGain(subject.answers(), subject.open()).orElse(null);
        return new Scored(new CaseView.Triage(score.points(), score.because(), gain), notKnown(subject, gain));
    }

    private static List<String> notKnown(Triage.Subject subject, Money gain) {
        List<String> unknown = new ArrayList<>();
        if (gain == null) {
            unknown.add("expectedGain: before the payer's answer nobody can tell what the work may bring");
        } else if (subject.money().qualifyingPayment() == null) {
            unknown.add("qualifyingPaymentAmount: the payer disclosed none for every line");
        } else if (subject.money().allowed() == null) {
            unknown.add("allowed: the payer stated none for every line");
        }
        if (subject.facts().serviceType() == null) {
            unknown.add("serviceType: neither stated nor shown by place of service, revenue code or remark");
        }
        if (subject.facts().planFunding() == null) {
            unknown.add("planFunding: neither stated nor shown by the payer's answer");
        }
        if (subject.known().flag(FactName.NARROW_NETWORK) == null) {
            unknown.add("narrowNetwork: neither stated nor shown by the payer's answer");
        }
        return unknown;
    }
}
