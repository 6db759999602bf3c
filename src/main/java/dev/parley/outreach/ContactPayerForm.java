package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.party.PayerContact;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The negotiator has called, written or looked into the portal. */
@ApplicationScoped
public class ContactPayerForm implements TaskForm<ContactedPayer> {
    private final LogContact logContact;
    private final PayerChain chain;
    private final Escalate escalate;
    private final Cadence cadence;

    ContactPayerForm(LogContact logContact, PayerChain chain, Escalate escalate, Cadence cadence) {
        this.logContact = logContact;
        this.chain = chain;
        this.escalate = escalate;
        this.cadence = cadence;
    }

    @Override
    public String kind() {
        return "contactPayer";
    }

    @Override
    public Class<ContactedPayer> body() {
        return ContactedPayer.class;
    }

    /** Names whom to ask; the subject is that contact of the book. */
    @Override
    public TaskBrief brief(OpenTask task) {
        Optional<PayerContact> next = chain.next(task.caseId());
        return new TaskBrief(
                next.map(one -> "Contact payer: " + PayerChain.named(one)).orElse(null),
                null,
                null,
                TaskBrief.NORMAL,
                next.map(PayerContact::id).orElse(null));
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ContactedPayer told) {
        Contact contact = logContact.log(task.caseId(), told.contact(), "/contact");
        boolean silent = cadence.climbs(Contact.unanswered(Contact.of(task.caseId())));
        boolean up = silent || Boolean.TRUE.equals(told.escalate());
        if (up) {
            contact.escalate();
            escalate.payerSilent(
                    task.caseId(),
                    silent ? "the payer does not answer" : "the negotiator gets no further with whom the payer sends");
        }
        CaseFile.byId(task.caseId()).waitUntil(contact.nextContactOn());
        Map<String, Object> answers = new HashMap<>(cadence.timers(cadence.morningOf(contact.nextContactOn())));
        answers.put("escalate", up);
        return answers;
    }
}
