package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import dev.parley.workflow.CaseWorkflow;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is known of a case and where it is known from. */
@Path("/cases/{caseId}/facts")
@Tag(name = "Review")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class FactResource {
    private final RecordFact recordFact;
    private final CaseWorkflow workflow;

    FactResource(RecordFact recordFact, CaseWorkflow workflow) {
        this.recordFact = recordFact;
        this.workflow = workflow;
    }

    /** A fact and its proof. */
    public record NewFact(
            @NotBlank @Size(max = 40) @Schema(description = "Spelled as in POST /regulation/what-if, such as planFunding")
                    String name,
            @NotBlank @Size(max = 200) @Schema(description = "Such as SELF_FUNDED_ERISA, true, TX or 250.00")
                    String value,
            @NotNull FactSource source,
            @NotBlank @Size(max = 500) @Schema(description = "What shows it: a document, a call with its reference, a page")
                    String evidence) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.BILLER, Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Supply a fact; a review that waits for facts starts over with it")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CaseFact.FactView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The case is closed (case-closed)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<CaseFact.FactView> record(UUID caseId, @NotNull @Valid NewFact fact) {
        CaseFact kept =
                recordFact.record(caseId, fact.name(), fact.value(), fact.source(), fact.evidence(), "/name", "/value");
        workflow.tell(caseId, "factsChanged");
        return ResponseBuilder.<CaseFact.FactView>created(URI.create("/api/v1/cases/" + caseId + "/facts"))
                .entity(kept.view())
                .build();
    }

    @GET
    @Operation(summary = "Every fact ever recorded, the oldest first; a later one of the same name supersedes")
    @Transactional
    public List<CaseFact.FactView> list(UUID caseId) {
        CaseFile.byId(caseId);
        return CaseFact.history(caseId).stream().map(CaseFact::view).toList();
    }
}
