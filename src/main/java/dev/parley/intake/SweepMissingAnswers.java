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
 * Asks for the 277CA of every claim that was sent two business days ago and has none; takes the question back when an
 * answer comes. A missing 835 is the business of the case's own payment clock.
 */
@ApplicationScoped
public class SweepMissingAnswers {
    static final String KIND = "missingAcknowledgment";

    /** House policy, no rule: business days that a front end has to answer. */
    private static final int DAYS = 2;

    /** What was sent before that is past asking; the payer's own clock runs. */
    private static final int LOOK_BACK_DAYS = 45;

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
        ours.forEach(one -> inTenant(one, () -> ask(one)));
        others.forEach(one -> inTenant(one, () -> ask(one)));
        return ours.size() + others.size();
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

    private void ask(Found one) {
        CaseFile file = CaseFile.byId(one.caseId());
        if (!file.isOpen() || MissingAnswer.about(one.subject()).isPresent()) {
            return;
        }
        new MissingAnswer(one.subject(), one.caseId(), clock.instant()).persistAndFlush();
        desk.open(new DeskWork.DeskTask(
                KIND,
                "Find out why nobody has answered for claim " + file.claimNumber() + ", sent more than two business"
                        + " days ago",
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
