package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.collection.ExpectedPayment.ExpectedPaymentView;
import dev.parley.http.NotFound;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Money that a payer owes after an agreement or award. */
@Path("/cases/{caseId}/expected-payment")
@Tag(name = "Collection")
@Authenticated
public class ExpectedPaymentResource {
    @GET
    @Operation(summary = "What is due, what came and what is missing, with the complaints about it")
    @Transactional
    public ExpectedPaymentView get(UUID caseId) {
        CaseFile.byId(caseId);
        ExpectedPayment expected =
                ExpectedPayment.latest(caseId).orElseThrow(() -> new NotFound("expected payment of case", caseId));
        return expected.view(Complaint.about(expected.id()));
    }
}
