package dev.parley.intake;

import dev.parley.casefile.CaseFile;
import dev.parley.http.Race;
import dev.parley.intake.FindMissingAnswers.Found;
import dev.parley.regulation.calendar.BusinessCalendar;
import dev.parley.security.Role;
import dev.parley.security.Tenancy;
import dev.parley.workflow.DeskWork;
import dev.parley.x12.TransactionType;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * Asks for the 277CA of every claim that was sent two business days ago and has none, and for the 835 of every claim that
 * the payer had to answer by a day of law that has passed; takes the question back when an answer comes.
 */
@ApplicationScoped
public class SweepMissingAnswers {
    static final String KIND = "missingAcknowledgment";
    static final String REMITTANCE_KIND = "missingRemittance";

    /** House policy, no rule: business days that a front end has to answer. */
    private static final int DAYS = 2;

    /** What was sent before that is past asking; the payer's own clock runs. */
    private static final int LOOK_BACK_DAYS = 45;

    /** A term that a payer missed before that was dealt with in its case long since. House policy, no rule. */
    private static final int LOOK_BACK_FOR_PAYMENT_DAYS = 365;

    private static final int MOST = 500;

    private final FindMissingAnswers find;
    private final Tenancy tenancy;
    private final BusinessCalendar calendar;
    private final DeskWork desk;
    private final Clock clock;

    SweepMissingAnswers(
            FindMissingAnswers find, Tenancy tenancy, BusinessCalendar calendar, DeskWork desk, Clock clock) {
        this.find = find;
        this.tenancy = tenancy;
        this.calendar = calendar;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(
            every = "{parley.sweep.every}",
            delayed = "60s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        sweep();
    }

    /** @return how many questions were asked */
    public int sweep() {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.minusDays(LOOK_BACK_DAYS);
        LocalDate last = lastDayOverdue(today);
        across(() -> find.settled(MOST)).forEach(one -> inTenant(one, () -> settle(one)));
        List<Found> ours = across(() -> find.sentByUs(first, last, clock.getZone(), MOST));
        List<Found> others =
                across(() -> find.sentByOthers(first, last, TransactionType.CLAIM_ACKNOWLEDGMENT.name(), MOST));
        List<Found> overdue = across(() -> find.overdue(today.minusDays(LOOK_BACK_FOR_PAYMENT_DAYS), MOST));
        ours.forEach(one -> inTenant(one, () -> ask(one, MissingAnswer.Kind.ACKNOWLEDGMENT)));
        others.forEach(one -> inTenant(one, () -> ask(one, MissingAnswer.Kind.ACKNOWLEDGMENT)));
        overdue.forEach(one -> inTenant(one, () -> ask(one, MissingAnswer.Kind.REMITTANCE)));
        return ours.size() + others.size() + overdue.size();
    }

    /** What was sent on this day had until yesterday. */
    LocalDate lastDayOverdue(LocalDate today) {
        LocalDate day = today.minusDays(1);
        while (!calendar.nthBusinessDayAfter(day, DAYS).isBefore(today)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private List<Found> across(Supplier<List<Found>> query) {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(query::get));
    }

    /** One that fails costs no other; the next sweep tries it again. */
    private void inTenant(Found one, Runnable work) {
        try {
            tenancy.runAsParley(
                    one.tenant(),
                    () -> Race.run(() -> {
                        work.run();
                        return null;
                    }));
        } catch (RuntimeException failed) {
            Log.errorf(failed, "The answer to a sent claim of case %s could not be asked for", one.caseId());
        }
    }

    private void ask(Found one, MissingAnswer.Kind kind) {
        CaseFile file = CaseFile.byId(one.caseId());
        if (!file.isOpen() || MissingAnswer.about(one.subject()).isPresent()) {
            return;
        }
        if (kind == MissingAnswer.Kind.REMITTANCE && MissingAnswer.waitsForPayment(one.caseId())) {
            return; // another term of the same claim asks already
        }
        new MissingAnswer(kind, one.subject(), one.caseId(), clock.instant()).persistAndFlush();
        boolean payment = kind == MissingAnswer.Kind.REMITTANCE;
        desk.open(new DeskWork.DeskTask(
                payment ? REMITTANCE_KIND : KIND,
                "Find out why nobody has answered for claim " + file.claimNumber()
                        + (payment
                                ? ": the payer's last day for a payment or denial has passed"
                                : ", sent more than two business days ago"),
                Role.BILLER,
                one.subject(),
                null,
                file.billed().dollars(),
                file.payerId(),
                file.payerName(),
                file.claimNumber()));
    }

    private void settle(Found one) {
        MissingAnswer.about(one.subject()).filter(asked -> !asked.isSettled()).ifPresent(asked -> {
            asked.settle(clock.instant());
            desk.drop(one.subject());
        });
    }
}
