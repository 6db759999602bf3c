package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.Refusal;
import dev.parley.money.Money;
import dev.parley.outreach.LogContact;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The negotiator asks for money that is late or short, or somebody with authority lets it go. */
@ApplicationScoped
public class ChasePaymentForm implements TaskForm<ChasedPayment> {
    private final LogContact logContact;
    private final PaymentDays days;
    private final Timeline timeline;
    private final CurrentUser user;

    ChasePaymentForm(LogContact logContact, PaymentDays days, Timeline timeline, CurrentUser user) {
        this.logContact = logContact;
        this.days = days;
        this.timeline = timeline;
        this.user = user;
    }

    @Override
    public String kind() {
        return "chasePayment";
    }

    @Override
    public Class<ChasedPayment> body() {
        return ChasedPayment.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        ExpectedPayment expected = ExpectedPayment.open(task.caseId()).orElseThrow();
        String title =
                expected.missing().isZero() ? "Confirm that nothing is due" : "Chase payment of " + expected.missing();
        return new TaskBrief(title, null, null, TaskBrief.NORMAL, expected.id());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ChasedPayment chased) {
        UUID caseId = task.caseId();
        ExpectedPayment expected = ExpectedPayment.open(caseId).orElseThrow();
        LocalDate nextCheck = days.nextCheck(chased.nextCheckOn());
        if (expected.missing().isZero() && chased.next() != ChasedPayment.Next.GIVE_UP) {
            throw new NothingMissing();
        }
        if (chased.contact() != null) {
            logContact.log(caseId, chased.contact(), "/contact");
        }
        boolean giveUp = chased.next() == ChasedPayment.Next.GIVE_UP;
        if (giveUp) {
            giveUp(expected, chased.reason());
        }
        String asked = chased.next() == ChasedPayment.Next.WAIT ? asked(expected.chased(), nextCheck) : "";
        timeline.add(
                caseId,
                "payment-chased",
                expected.missing() + " is missing (" + PaymentWords.sum(expected) + "); next: " + chased.next() + ", "
                        + chased.reason()
                        + asked);
        CaseFile.byId(caseId).waitUntil(nextCheck);
        return Map.of(
                "complain",
                chased.next() == ChasedPayment.Next.COMPLAIN,
                "giveUp",
                giveUp,
                "paymentDueAt",
                days.morningOf(nextCheck),
                "complaintOverdueAt",
                days.ownOverdueAt());
    }

    private String asked(int times, LocalDate nextCheck) {
        return "; looked at again on " + nextCheck + "; asked " + times + " of " + days.asksBeforeSupervisor()
                + " times before a supervisor decides";
    }

    private void giveUp(ExpectedPayment expected, String reason) {
        if (expected.missing().isPositive() && !user.is(Role.SUPERVISOR)) {
            throw new SupervisorNeeded(expected.missing());
        }
        expected.giveUp(reason, user.name());
    }

    /** Money is given up only by someone with the authority. */
    static class SupervisorNeeded extends Refusal {
        SupervisorNeeded(Money missing) {
            super(
                    403,
                    "supervisor-needed",
                    "Only a supervisor may give up the missing " + missing,
                    Map.of("missing", missing));
        }
    }

    /** There is nothing to wait or complain for. */
    static class NothingMissing extends Refusal {
        NothingMissing() {
            super(409, "nothing-missing", "Nothing is due: confirm it with GIVE_UP", Map.of());
        }
    }
}
