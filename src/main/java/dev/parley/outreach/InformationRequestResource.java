package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.outreach.InformationRequest.InformationRequestView;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
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

/** What the payer has to disclose and was asked for. */
@Path("/cases/{caseId}/information-requests")
@Tag(name = "Outreach")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class InformationRequestResource {
    private final AskPayer askPayer;

    InformationRequestResource(AskPayer askPayer) {
        this.askPayer = askPayer;
    }

    /** What to ask whom; without {@code sentOn} Parley e-mails it. */
    @Schema(name = "NewInformationRequest")
    public record NewRequest(
            @NotNull InformationRequest.Subject subject,
            @NotNull Notice.Channel channel,
            @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "must be one line") String recipient,
            @Schema(description = "The day it went out; absent for Parley to e-mail it now") LocalDate sentOn,
            @Size(max = 500) @Schema(description = "Proof of sending; needed when Parley does not send it")
                    String evidence) {}

    /** What the payer answered. */
    @Schema(name = "InformationAnswer")
    public record Answer(@NotBlank @Size(max = 2000) String answer, @NotNull LocalDate answeredOn) {}

    @GET
    @Operation(summary = "What the payer was asked, and what came of it, the oldest first")
    @Transactional
    public List<InformationRequestView> list(UUID caseId) {
        CaseFile.byId(caseId);
        return InformationRequest.of(caseId).stream()
                .map(InformationRequest::view)
                .toList();
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER})
    @Operation(summary = "Ask the payer for what it has to disclose")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = InformationRequestView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The case is closed",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<InformationRequestView> ask(UUID caseId, @NotNull @Valid NewRequest request) {
        return RestResponse.status(Status.CREATED, askPayer.ask(caseId, request).view());
    }

    @POST
    @Path("/{requestId}/answer")
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.RCM_SYSTEM})
    @Operation(summary = "Tell what the payer answered; a late answer is kept as one")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    public InformationRequestView answer(UUID caseId, UUID requestId, @NotNull @Valid Answer answer) {
        return askPayer.answered(caseId, requestId, answer).view();
    }
}
