package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The negotiator has called, written or looked into the portal. */
@ApplicationScoped
public class ContactPayerForm implements TaskForm<ContactedPayer> {
    private final LogContact logContact;
    private final Cadence cadence;

    ContactPayerForm(LogContact logContact, Cadence cadence) {
        this.logContact = logContact;
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

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ContactedPayer told) {
        Contact contact = logContact.log(task.caseId(), told.contact(), "/contact");
        boolean escalate =
                Boolean.TRUE.equals(told.escalate()) || cadence.climbs(Contact.unanswered(Contact.of(task.caseId())));
        if (escalate) {
            contact.escalate();
        }
        CaseFile.byId(task.caseId()).waitUntil(contact.nextContactOn());
        return Map.of("escalate", escalate, "followUpAt", cadence.morningOf(contact.nextContactOn()));
    }
}
