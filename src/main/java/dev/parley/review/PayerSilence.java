package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.FactName;
import dev.parley.claim.Claim;
import dev.parley.regulation.AnswerDay;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.regulation.calendar.EndOfDay;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How often a payer let a day pass on which an answer was due, and how long it is waited for. */
@ApplicationScoped
class PayerSilence {
    /** How long a payer gets after it was silent, in business days. House policy, no rule. */
    private static final int DAYS_AFTER_SILENCE = 10;

    /** Silence this often means that waiting does not help. House policy, no rule. */
    private static final int REPEATED = 2;

    private final BusinessCalendar calendar;
    private final CurrentUser user;
    private final Clock clock;

    PayerSilence(BusinessCalendar calendar, CurrentUser user, Clock clock) {
        this.calendar = calendar;
        this.user = user;
        this.clock = clock;
    }

    void note(UUID caseId) {
        LocalDate today = LocalDate.now(clock);
        new CaseFact(
                        caseId,
                        FactName.PAYER_SILENT,
                        today.toString(),
                        GatherFacts.DERIVED,
                        "no answer by then",
                        user.name(),
                        clock.instant())
                .persist();
    }

    /** NONE, ONCE or REPEATED since the payer's last word. */
    String since(CaseFile file, PayerAnswers answers) {
        int times = days(file, answers).size();
        return times == 0 ? "NONE" : times < REPEATED ? "ONCE" : "REPEATED";
    }

    /** The last moment until which nobody has to do anything but wait. */
    Instant answerDueAt(CaseFile file, Claim claim, PayerAnswers answers) {
        List<LocalDate> silent = days(file, answers);
        if (!silent.isEmpty() || answers.isThere()) {
            LocalDate last = silent.isEmpty() ? LocalDate.now(clock) : silent.get(silent.size() - 1);
            return EndOfDay.of(calendar.nthBusinessDayAfter(last, DAYS_AFTER_SILENCE), clock.getZone());
        }
        return Deadline.latest(file.id(), ClockKind.INITIAL_PAYMENT)
                .map(Deadline::dueAt)
                .orElseGet(() -> EndOfDay.of(
                        AnswerDay.withoutBillSent(LocalDate.ofInstant(claim.receivedAt(), clock.getZone())),
                        clock.getZone()));
    }

    /** The day on which a moment at its end lies. */
    LocalDate lastDay(Instant dueAt) {
        return LocalDate.ofInstant(dueAt.minusSeconds(1), clock.getZone());
    }

    private static List<LocalDate> days(CaseFile file, PayerAnswers answers) {
        Optional<LocalDate> answered = answers.latest().map(RemittanceClaim::receivedOn);
        return CaseFact.named(file.id(), FactName.PAYER_SILENT).stream()
                .map(fact -> LocalDate.parse(fact.view().value()))
                .filter(day -> answered.map(day::isAfter).orElse(true))
                .toList();
    }
}
