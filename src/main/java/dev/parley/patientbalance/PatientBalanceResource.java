package dev.parley.patientbalance;

import dev.parley.casefile.CaseFile;
import dev.parley.money.Money;
import dev.parley.regulation.PatientProtection;
import dev.parley.regulation.Reason;
import dev.parley.review.CaseForum;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a patient may be asked to pay now, and what was decided about it. */
@Path("/cases/{caseId}/patient-balance")
@Tag(name = "Patient balance")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PatientBalanceResource {
    private final CaseForum caseForum;

    PatientBalanceResource(CaseForum caseForum) {
        this.caseForum = caseForum;
    }

    /** The limits of a bill, with their reasons, and the decisions so far. */
    public record PatientBalanceView(
            @Schema(description = "What the payer leaves to the patient, within the lawful share") Money costShare,
            @Schema(description = "What may be billed on top of the cost share") Money beyond,
            @Schema(description = "What may not be billed, or not while a dispute is open") Money held,
            PatientProtection.Answer answer,
            boolean inDispute,
            List<Reason> reasons,
            List<BalanceDecision.DecisionOnBalance> decisions) {}

    @GET
    @Operation(summary = "What may be asked of the patient, why, and what was decided")
    @Transactional
    public PatientBalanceView get(UUID caseId) {
        Billable billable = Billable.of(caseForum.standing(CaseFile.byId(caseId)));
        return new PatientBalanceView(
                billable.costShare(),
                billable.beyond(),
                billable.held(),
                billable.answer(),
                billable.inDispute(),
                billable.reasons(),
                BalanceDecision.of(caseId).stream().map(BalanceDecision::view).toList());
    }
}
