package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.http.NotFound;
import dev.parley.negotiation.CaseDecision.DecisionRoundView;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was recommended to the provider, and what became of it. */
@Path("/cases/{caseId}/decision")
@Tag(name = "Negotiation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DecisionRoundResource {
    private final DecisionWindow window;

    DecisionRoundResource(DecisionWindow window) {
        this.window = window;
    }

    @GET
    @Operation(
            summary = "The round of deciding that runs, or the last one",
            description =
                    "The evaluation holds the numbers and the rights that each choice gives up; the notes are the case's.")
    @Transactional
    public DecisionRoundView get(UUID caseId) {
        CaseFile.byId(caseId);
        return CaseDecision.latest(caseId)
                .orElseThrow(() -> new NotFound("decision of case", caseId))
                .view(window.lastDay(caseId).orElse(null));
    }
}
