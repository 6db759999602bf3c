package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Compliance has complained about the payer; the money is waited for again. */
@ApplicationScoped
public class FileComplaintForm implements TaskForm<FiledComplaint> {
    private final PaymentDays days;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    FileComplaintForm(PaymentDays days, Timeline timeline, Outbox outbox, CurrentUser user, Clock clock) {
        this.days = days;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "fileComplaint";
    }

    @Override
    public Class<FiledComplaint> body() {
        return FiledComplaint.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, FiledComplaint filed) {
        UUID caseId = task.caseId();
        if (filed.filedOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidFields("/filedOn", "lies in the future");
        }
        LocalDate answerDue =
                Optional.ofNullable(filed.answerDueOn()).orElseGet(() -> days.complaintAnswerDue(filed.filedOn()));
        if (answerDue.isBefore(filed.filedOn())) {
            throw new InvalidFields("/answerDueOn", "is before the complaint was filed");
        }
        if (filed.documentId() != null) {
            Document.byId(caseId, filed.documentId());
        }
        ExpectedPayment expected = ExpectedPayment.open(caseId).orElseThrow();
        expected.chaseAnew();
        new Complaint(caseId, expected.id(), filed, answerDue, user.name(), clock.instant()).persist();
        timeline.add(
                caseId,
                "complaint-filed",
                "A complaint about " + expected.missing() + " that is missing went to " + filed.addressee() + " on "
                        + filed.filedOn() + ", reference " + filed.reference() + "; an answer is due by " + answerDue);
        outbox.add("complaint.filed", caseId, Map.of("addressee", filed.addressee()));
        CaseFile.byId(caseId).waitUntil(answerDue);
        return Map.of("paymentDueAt", days.lateFrom(answerDue));
    }
}
