package dev.parley.outreach;

import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The payer answered by itself: logs it and wakes the talks. An offer is not an answer; it goes to the offers. */
@ApplicationScoped
class TakePayerResponse {
    private final LogContact logContact;
    private final CaseWorkflow workflow;

    TakePayerResponse(LogContact logContact, CaseWorkflow workflow) {
        this.logContact = logContact;
        this.workflow = workflow;
    }

    @Transactional
    public Contact take(UUID caseId, PayerResponseResource.PayerResponse response) {
        Contact contact = logContact.log(caseId, response.contact());
        workflow.tell(caseId, "payerResponded");
        return contact;
    }
}
