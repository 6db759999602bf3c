package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.http.NotFound;
import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
import dev.parley.negotiation.Evaluation.EvaluationView;
import dev.parley.party.ClientScope;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What each way on is worth. */
@Path("/cases/{caseId}/evaluation")
@Tag(name = "Negotiation")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationResource {
    private final Evaluate evaluate;
    private final ClientScope scope;

    EvaluationResource(Evaluate evaluate, ClientScope scope) {
        this.evaluate = evaluate;
        this.scope = scope;
    }

    @GET
    @Operation(summary = "The latest comparison of accept, counter, dispute, patient balance and stop")
    @Transactional
    public EvaluationView get(UUID caseId) {
        CaseFile.byId(caseId);
        return shown(evaluate.latest(caseId).orElseThrow(() -> new NotFound("evaluation of case", caseId)));
    }

    @POST
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER})
    @Operation(summary = "Compare again from the facts of this moment; the earlier comparison is kept")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The case is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<EvaluationView> again(UUID caseId) {
        return RestResponse.status(Status.CREATED, shown(evaluate.evaluate(caseId)));
    }

    private EvaluationView shown(EvaluationView view) {
        return scope.isNarrow() ? view.forAClient() : view;
    }
}
