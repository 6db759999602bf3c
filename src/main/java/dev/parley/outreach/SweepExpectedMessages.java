package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.NewDocument;
import dev.parley.event.Outbox;
import dev.parley.http.Race;
import dev.parley.outreach.InformationRequest.InformationRequestView;
import dev.parley.security.Role;
import dev.parley.security.Tenancy;
import dev.parley.workflow.DeskWork;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Notices what did not come: asks somebody, and keeps a payer's silence on paper so that it can be quoted later. */
@ApplicationScoped
public class SweepExpectedMessages {
    private static final int MOST = 500;

    private final Session session;
    private final Tenancy tenancy;
    private final KeepDocument documents;
    private final DeskWork desk;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    SweepExpectedMessages(
            Session session,
            Tenancy tenancy,
            KeepDocument documents,
            DeskWork desk,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.session = session;
        this.tenancy = tenancy;
        this.documents = documents;
        this.desk = desk;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Found(UUID id, String tenant) {}

    @Scheduled(
            every = "{parley.sweep.every}",
            delayed = "50s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        sweep();
    }

    /** @return how many messages were found missing, or no longer waited for */
    public int sweep() {
        List<Found> overdue = overdue();
        overdue.forEach(this::look);
        return overdue.size();
    }

    /** Across all tenants, which is why it reads ids and tenants only. */
    private List<Found> overdue() {
        return tenancy.runAsParley("-", () -> QuarkusTransaction.requiringNew().call(() -> session.createNativeQuery(
                        "select id, tenant from expected_message where state = 'EXPECTED' and due_on < :today"
                                + " order by due_on, id",
                        Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("tenant", String.class)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Found((UUID) row[0], (String) row[1]))
                .toList()));
    }

    /** One that fails costs no other; the next sweep tries it again. */
    private void look(Found one) {
        try {
            tenancy.runAsParley(
                    one.tenant(),
                    () -> Race.run(() -> {
                        missed(ExpectedMessage.findById(one.id()));
                        return null;
                    }));
        } catch (RuntimeException failed) {
            Log.errorf(failed, "The expected message %s could not be asked for", one.id());
        }
    }

    private void missed(ExpectedMessage message) {
        if (message.state() != ExpectedMessage.State.EXPECTED) {
            return;
        }
        CaseFile file = CaseFile.byId(message.caseId());
        if (!file.isOpen()) {
            message.end(ExpectedMessage.State.DROPPED, "the case is closed", clock.instant());
            return;
        }
        message.missed();
        if (message.kind() == ExpectedMessage.Kind.INFORMATION) {
            recordSilence(InformationRequest.byId(message.caseId(), message.reference()));
        }
        timeline.add(message.caseId(), "message-missing", "By " + message.dueOn() + " nothing came: " + message.what());
        outbox.add(
                "message.missing", message.caseId(), Map.of("expectedMessageId", message.id(), "kind", message.kind()));
        desk.open(new DeskWork.DeskTask(
                MissingMessageForm.KIND,
                "Nothing came by " + message.dueOn() + " for claim " + file.claimNumber() + ": "
                        + shortened(message.what()),
                Role.NEGOTIATOR,
                message.id(),
                null,
                file.inDispute().dollars(),
                file.payerId(),
                file.payerName(),
                file.claimNumber()));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    private void recordSilence(InformationRequest request) {
        if (request.state() != InformationRequest.State.ASKED) {
            return;
        }
        InformationRequestView asked = request.view();
        String text =
                """
                RECORD OF NON-RESPONSE

                Asked for: %s
                Rule: %s
                Sent on %s by %s to %s
                Content hash (SHA-256) of the request: %s
                Proof of sending: %s
                An answer was due on %s.
                As of %s no answer has been recorded.
                """
                        .formatted(
                                asked.subject(),
                                asked.ruleId() == null ? "none" : asked.ruleId(),
                                asked.sentOn(),
                                asked.channel(),
                                asked.recipient(),
                                asked.contentHash(),
                                asked.mailId() == null ? asked.evidence() : "mail " + asked.mailId() + "@parley",
                                asked.dueOn(),
                                LocalDate.now(clock));
        Document record = documents.keep(
                request.caseId(),
                new NewDocument(
                        "record-of-non-response.pdf",
                        "record-of-non-response",
                        "application/pdf",
                        NoticePapers.pdf(text)));
        request.silent(record.id());
    }
}
