package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.CaseView;
import dev.parley.http.ETag;
import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Ending a case by decision. */
@Path("/cases/{caseId}/withdrawal")
@Tag(name = "Negotiation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class WithdrawalResource {
    private final WithdrawCase withdrawCase;

    WithdrawalResource(WithdrawCase withdrawCase) {
        this.withdrawCase = withdrawCase;
    }

    /** Why the case is not pursued. */
    public record WithdrawnCase(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Idempotent
    @RolesAllowed({Role.SUPERVISOR, Role.PROVIDER})
    @Operation(summary = "Withdraw the case; answers the closed case. If-Match is the ETag of the case")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The case is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<CaseView> withdraw(
            UUID caseId, @RestHeader("If-Match") String ifMatch, @NotNull @Valid WithdrawnCase withdrawn) {
        CaseFile.byId(caseId).changeFrom(ifMatch);
        CaseFile file = withdrawCase.withdraw(caseId, withdrawn.reason());
        CaseFile.flush();
        return ResponseBuilder.ok(file.view())
                .header("ETag", ETag.of(file.version()))
                .build();
    }
}
