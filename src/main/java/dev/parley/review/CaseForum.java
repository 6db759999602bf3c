package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.CaseMoney;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.FactName;
import dev.parley.claim.Claim;
import dev.parley.money.Money;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ForumDecision;
import dev.parley.regulation.ForumDecisions;
import dev.parley.regulation.PatientProtection;
import dev.parley.regulation.Regime;
import dev.parley.regulation.RemarkEvidence;
import dev.parley.regulation.Remedies;
import dev.parley.regulation.ServiceType;
import dev.parley.remittance.RemittanceClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Brings the facts of a case before the tables of the law. */
@ApplicationScoped
public class CaseForum {
    private final ForumDecisions forums;
    private final Remedies remedies;
    private final Clock clock;

    CaseForum(ForumDecisions forums, Remedies remedies, Clock clock) {
        this.clock = clock;
        this.forums = forums;
        this.remedies = remedies;
    }

    public CaseStanding standing(CaseFile file) {
        Claim claim = file.claim();
        PayerAnswers answers = PayerAnswers.to(file);
        KnownFacts known = new KnownFacts(CaseFact.known(file.id()));
        Ground ground = ground(
                claim,
                file.billed(),
                answers,
                known,
                new CaseMoney(file.allowed(), file.paid(), file.patientResponsibility(), file.qualifyingPayment()));
        UUID answer = answers.latest().map(RemittanceClaim::id).orElse(null);
        boolean refused = TriedRemedies.REJECTED.equals(known.values().get(FactName.FRONT_END));
        NextRemedy.Appeals appeals = appeals(file, known, ground.facts(), answer);
        return new CaseStanding(
                file,
                claim,
                answers,
                ground.facts(),
                ground.forum(),
                ground.regime(),
                ground.codes(),
                refused
                        ? Optional.of(NextRemedy.fileAgain())
                        : NextRemedy.of(ground.codes(), ground.regime(), answer, TriedRemedies.of(file.id()), appeals),
                appeals,
                ground.open(),
                refused);
    }

    /** What the law makes of a claim and its answers, with or without a case, and what is still open of it. */
    record Ground(CaseFacts facts, ForumDecision forum, Regime regime, Remedies.Plan codes, OpenMoney open) {}

    Ground ground(Claim claim, Money billed, PayerAnswers answers, KnownFacts known, CaseMoney money) {
        Remedies.Plan codes = answers.askFor(remedies);
        CaseFacts facts = LawFacts.of(
                known,
                claim.type(),
                claim.anyPlaceOfService(),
                answers.latest().map(RemittanceClaim::paid).orElse(null),
                answers.remarkCodes(),
                codes,
                forums.remarks());
        ForumDecision forum = forums.decide(facts, claim.serviceFrom());
        return new Ground(
                facts,
                forum,
                ruled(forum, known.ruledForum()).orElse(forum.regime()),
                codes,
                open(billed, money, forum, facts.serviceType(), signal(answers) == RemarkEvidence.Signal.CLOSED));
    }

    private NextRemedy.Appeals appeals(CaseFile file, KnownFacts known, CaseFacts facts, UUID answer) {
        return new NextRemedy.Appeals(
                known.appealLevels(),
                facts.planFunding() != null && facts.planFunding().hasExternalReview(),
                exhaustedOn(file, facts, answer).orElse(null));
    }

    /** ERI-09: the term of ERI-05 has passed, and the plan has said nothing since the appeal. */
    private Optional<LocalDate> exhaustedOn(CaseFile file, CaseFacts facts, UUID answer) {
        boolean erisa = facts.planFunding() != null && facts.planFunding().followsErisa();
        boolean silent = erisa
                && TriedRemedies.of(file.id()).stream()
                        .filter(attempt -> attempt.road() == RemedyRoad.APPEAL)
                        .anyMatch(attempt -> Objects.equals(attempt.answer(), answer));
        return silent
                ? Deadline.latest(file.id(), ClockKind.ERISA_APPEAL_DECISION)
                        .filter(term -> term.state() == Deadline.State.MISSED
                                || term.isOpen() && !clock.instant().isBefore(term.dueAt()))
                        .map(Deadline::dueOn)
                : Optional.empty();
    }

    private static OpenMoney open(
            Money billed, CaseMoney money, ForumDecision forum, ServiceType service, boolean settledByPayer) {
        Money stated = Objects.requireNonNullElse(money.patientResponsibility(), Money.ZERO);
        Optional<Money> recognized = PatientProtection.recognizedAmount(
                        forum.regime(), service, null, billed, money.qualifyingPayment())
                .map(PatientProtection.RecognizedAmount::amount);
        return OpenMoney.of(billed, money.paid(), stated, recognized, settledByPayer);
    }

    /** What a person with authority found out where no table knows the law, and nothing else is missing. */
    static Optional<Regime> ruled(ForumDecision forum, Regime ruledForum) {
        boolean onlyTheLawIsMissing = forum.regime() == Regime.UNKNOWN
                && forum.blockers().stream().allMatch(blocker -> MissingFact.needsRuling(blocker.code()));
        return onlyTheLawIsMissing ? Optional.ofNullable(ruledForum) : Optional.empty();
    }

    private RemarkEvidence.Signal signal(PayerAnswers answers) {
        return forums.remarks().read(answers.remarkCodes()).signal();
    }
}
