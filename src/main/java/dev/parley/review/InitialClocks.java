package dev.parley.review;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.casefile.Deadline;
import dev.parley.claim.Claim;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.ComputedClock;
import dev.parley.regulation.FederalClocks;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Trigger;
import dev.parley.remittance.RemittanceClaim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The two clocks that every case begins with: the payer's, to answer the bill, and ours, to start open negotiation. */
@ApplicationScoped
class InitialClocks {
    private static final Set<ClockKind> TERMS_OF_PAYER =
            EnumSet.of(ClockKind.PROMPT_PAY, ClockKind.ERISA_CLAIM_DECISION, ClockKind.ERISA_APPEAL_DECISION);

    private final FederalClocks law;
    private final Clocks clocks;

    InitialClocks(FederalClocks law, Clocks clocks) {
        this.law = law;
        this.clocks = clocks;
    }

    /** Enters both as soon as their events are known; whether they matter shows when the forum is known. */
    void enter(CaseFile file, Claim claim, PayerAnswers answers) {
        initialPayment(claim)
                .filter(clock -> isNew(file, ClockKind.INITIAL_PAYMENT))
                .ifPresent(clock -> enterInitialPayment(file, claim, clock, answers));
        answers.first()
                .ifPresent(answer -> clocks.met(
                        file.id(), ClockKind.INITIAL_PAYMENT, "the payer answered on " + answer.receivedOn()));
        stopTermsOfPayer(file, answers);
        openNegotiation(answers)
                .filter(clock -> isNew(file, ClockKind.OPEN_NEGOTIATION_START))
                .ifPresent(clock -> start(file, clock));
    }

    /** What a payer owed a word by is met by its next word. */
    private void stopTermsOfPayer(CaseFile file, PayerAnswers answers) {
        answers.latest()
                .map(RemittanceClaim::receivedOn)
                .ifPresent(day -> TERMS_OF_PAYER.forEach(kind -> Deadline.open(file.id(), kind)
                        .filter(term -> !day.isBefore(term.triggerDate()))
                        .ifPresent(term -> clocks.met(file.id(), kind, "the payer answered on " + day))));
    }

    /** Keeps them where the federal act may set the price, and stops them where it cannot. */
    void follow(CaseStanding standing) {
        CaseFile file = standing.file();
        if (standing.mayBeFederal()) {
            openNegotiation(standing.answers()).ifPresent(clock -> start(file, clock));
            if (!standing.answers().isThere()) {
                initialPayment(standing.claim())
                        .ifPresent(clock -> clocks.start(
                                file.id(),
                                clock,
                                "bill sent " + standing.claim().billSent()));
            }
            return;
        }
        String because = "the price is settled elsewhere: " + standing.regime();
        clocks.cancel(file.id(), ClockKind.OPEN_NEGOTIATION_START, because);
        clocks.cancel(file.id(), ClockKind.INITIAL_PAYMENT, because);
    }

    private void enterInitialPayment(CaseFile file, Claim claim, ComputedClock clock, PayerAnswers answers) {
        String evidence = "bill sent " + claim.billSent();
        Optional<LocalDate> answered = answers.first().map(RemittanceClaim::receivedOn);
        if (answered.filter(day -> !day.isAfter(clock.due())).isPresent()) {
            clocks.enterMet(file.id(), clock, evidence, "the payer answered on " + answered.get());
        } else {
            clocks.start(file.id(), clock, evidence);
        }
    }

    private void start(CaseFile file, ComputedClock clock) {
        clocks.start(file.id(), clock, "initial payment or denial received " + clock.triggerDate());
    }

    private static boolean isNew(CaseFile file, ClockKind kind) {
        return Deadline.latest(file.id(), kind).isEmpty();
    }

    Optional<ComputedClock> initialPayment(Claim claim) {
        return clock(ClockKind.INITIAL_PAYMENT, Trigger.BILL_SENT, claim.billSent());
    }

    Optional<ComputedClock> openNegotiation(PayerAnswers answers) {
        return answers.first()
                .flatMap(answer ->
                        clock(ClockKind.OPEN_NEGOTIATION_START, Trigger.REMITTANCE_RECEIVED, answer.receivedOn()));
    }

    private Optional<ComputedClock> clock(ClockKind kind, Trigger trigger, LocalDate day) {
        return day == null ? Optional.empty() : law.clock(kind, LegalEvents.of(Map.of(trigger, day)), false);
    }
}
