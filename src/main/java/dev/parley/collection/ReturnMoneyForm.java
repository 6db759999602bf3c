package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.http.Refusal;
import dev.parley.money.Money;
import dev.parley.negotiation.InvoiceServiceFee;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A biller sends back what came too much, or what an award below the earlier payment leaves to the payer (FED-PY-01). */
@ApplicationScoped
public class ReturnMoneyForm implements TaskForm<ReturnedMoney> {
    private final KeepMoney keepMoney;
    private final PaymentDays days;
    private final Timeline timeline;
    private final Outbox outbox;
    private final InvoiceServiceFee invoice;
    private final CurrentUser user;
    private final Clock clock;

    ReturnMoneyForm(
            KeepMoney keepMoney,
            PaymentDays days,
            Timeline timeline,
            Outbox outbox,
            InvoiceServiceFee invoice,
            CurrentUser user,
            Clock clock) {
        this.keepMoney = keepMoney;
        this.days = days;
        this.timeline = timeline;
        this.outbox = outbox;
        this.invoice = invoice;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "returnMoney";
    }

    @Override
    public Class<ReturnedMoney> body() {
        return ReturnedMoney.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        ExpectedPayment expected = ExpectedPayment.open(task.caseId()).orElseThrow();
        LocalDate dueOn = expected.figures().owedBack().isPositive() ? expected.dueOn() : null;
        return new TaskBrief(
                "Return " + expected.tooMuch() + " to the payer", null, dueOn, TaskBrief.NORMAL, expected.id());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ReturnedMoney said) {
        ExpectedPayment expected = ExpectedPayment.open(task.caseId()).orElseThrow();
        switch (said.next()) {
            case SENT -> send(expected, said);
            case KEEP -> keepMoney.keep(expected, said.reason());
            case WAIT ->
                timeline.add(task.caseId(), "return-waits", expected.tooMuch() + " is not sent yet: " + said.reason());
        }
        LocalDate nextCheck = days.nextCheck(said.nextCheckOn());
        CaseFile.byId(task.caseId()).waitUntil(nextCheck);
        return Map.of("returnWaits", said.next() == ReturnedMoney.Next.WAIT, "paymentDueAt", days.morningOf(nextCheck));
    }

    private void send(ExpectedPayment expected, ReturnedMoney said) {
        refuseGaps(expected, said);
        if (said.amount().isMoreThan(expected.tooMuch())) {
            throw new RefundTooLarge(expected.tooMuch());
        }
        if (ProviderRefund.of(expected.id()).stream()
                .anyMatch(earlier -> earlier.reference().equals(said.reference()))) {
            throw new RefundRepeated(said.reference());
        }
        if (said.documentId() != null) {
            Document.byId(expected.caseId(), said.documentId());
        }
        new ProviderRefund(expected, said, user.name(), clock.instant()).persist();
        expected.returned(said.amount(), said.sentOn(), clock.instant());
        timeline.add(
                expected.caseId(),
                "money-returned",
                said.amount() + " went back to the payer on " + said.sentOn() + ", reference " + said.reference() + "; "
                        + expected.tooMuch() + " is left: " + said.reason());
        outbox.add(
                "payment.returned",
                expected.caseId(),
                Map.of(
                        "expectedPaymentId",
                        expected.id(),
                        "amount",
                        said.amount().dollars()));
        invoice.bringUpToDate(CaseFile.byId(expected.caseId()));
    }

    private void refuseGaps(ExpectedPayment expected, ReturnedMoney said) {
        if (said.amount() == null || !said.amount().isPositive()) {
            throw new InvalidFields("/amount", "must be given and more than 0");
        }
        if (said.reference() == null || said.reference().isBlank()) {
            throw new InvalidFields("/reference", "must be given");
        }
        LocalDate since = LocalDate.ofInstant(expected.expectedSince(), clock.getZone());
        if (said.sentOn() == null
                || said.sentOn().isAfter(LocalDate.now(clock))
                || said.sentOn().isBefore(since)) {
            throw new InvalidFields("/sentOn", "must lie between " + since + " and today");
        }
    }

    /** More than what came too much. */
    static class RefundTooLarge extends Refusal {
        RefundTooLarge(Money tooMuch) {
            super(409, "refund-too-large", "Only " + tooMuch + " is to go back", Map.of("tooMuch", tooMuch));
        }
    }

    /** A check or transfer counts once. */
    static class RefundRepeated extends Refusal {
        RefundRepeated(String reference) {
            super(409, "refund-already-recorded", "The refund " + reference + " is recorded", Map.of());
        }
    }
}
