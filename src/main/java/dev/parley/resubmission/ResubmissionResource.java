package dev.parley.resubmission;

import dev.parley.casefile.CaseFile;
import dev.parley.document.Document;
import dev.parley.http.Idempotent;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** What was sent again, and what the payer's front end said of it. */
@Path("/cases/{caseId}")
@Tag(name = "Resubmission")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ResubmissionResource {
    private final TakeAcknowledgment takeAcknowledgment;
    private final NextResubmission next;
    private final Clock clock;

    ResubmissionResource(TakeAcknowledgment takeAcknowledgment, NextResubmission next, Clock clock) {
        this.next = next;
        this.takeAcknowledgment = takeAcknowledgment;
        this.clock = clock;
    }

    /** The outcome of a 277CA, entered by hand. */
    public record NewAcknowledgment(
            @NotNull @Schema(description = "false: refused at the front end, so never filed") Boolean accepted,
            @Size(max = 50) String payerControlNumber,
            @Size(max = 500) @Schema(description = "Why the front end refused; needed when it did") String reason,
            @Schema(description = "Today when absent") LocalDate receivedOn) {}

    @GET
    @Path("/resubmissions")
    @Operation(summary = "Corrected claims, documentation and appeals of a case, the oldest first")
    @Transactional
    public List<Resubmission.ResubmissionView> resubmissions(UUID caseId) {
        CaseFile.byId(caseId);
        return Resubmission.of(caseId).stream().map(Resubmission::view).toList();
    }

    @GET
    @Path("/resubmission")
    @Operation(
            summary = "The remedy that comes next: its codes, evidence checklist, days and drafted letter",
            description =
                    "Without a remedy when none is left. What the letter still misses is named in it and in a list.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = NextResubmission.NextResubmissionView.class)))
    @Transactional
    public NextResubmission.NextResubmissionView next(UUID caseId) {
        return next.of(caseId);
    }

    @GET
    @Path("/resubmission/837")
    @Produces("application/edi-x12")
    @Operation(
            summary = "The 837 that the latest corrected claim was sent in",
            description = "Replacement (frequency 7), void (8) or original again (1), with every line.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/edi-x12", schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "404",
            description = "No corrected claim was sent, or a person had to make its file",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public String claimFile(UUID caseId) {
        CaseFile.byId(caseId);
        return Resubmission.of(caseId).stream()
                .map(Resubmission::claimFileId)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(id -> new String(Document.byId(caseId, id).content(), StandardCharsets.US_ASCII))
                .orElseThrow(() -> new NotFound("claim-file", caseId));
    }

    @GET
    @Path("/acknowledgments")
    @Operation(summary = "What the payer's front end said, the oldest first")
    @Transactional
    public List<Acknowledgment.AcknowledgmentView> acknowledgments(UUID caseId) {
        CaseFile.byId(caseId);
        return Acknowledgment.of(caseId).stream().map(Acknowledgment::view).toList();
    }

    @POST
    @Path("/acknowledgments")
    @Idempotent
    @RolesAllowed({Role.BILLER, Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Record whether the payer's front end accepted the claim (277CA)")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Acknowledgment.AcknowledgmentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The case is closed (case-closed)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<Acknowledgment.AcknowledgmentView> take(
            UUID caseId, @NotNull @Valid NewAcknowledgment received) {
        LocalDate today = LocalDate.now(clock);
        if (!received.accepted() && received.reason() == null) {
            throw new InvalidFields("/reason", "must say why the front end refused");
        }
        if (received.receivedOn() != null && received.receivedOn().isAfter(today)) {
            throw new InvalidFields("/receivedOn", "lies in the future");
        }
        Acknowledgment taken = takeAcknowledgment.take(
                caseId,
                new Acknowledgment.Received(
                        received.accepted(),
                        received.payerControlNumber(),
                        received.reason(),
                        received.receivedOn() == null ? today : received.receivedOn()));
        return ResponseBuilder.<Acknowledgment.AcknowledgmentView>created(
                        URI.create("/api/v1/cases/" + caseId + "/acknowledgments"))
                .entity(taken.view())
                .build();
    }
}
