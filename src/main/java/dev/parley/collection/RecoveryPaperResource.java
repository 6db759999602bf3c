package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.document.Document;
import dev.parley.http.Idempotent;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Letters and complaints about money that did not come. */
@Path("/cases/{caseId}/expected-payment")
@Tag(name = "Collection")
@Produces(MediaType.APPLICATION_JSON)
public class RecoveryPaperResource {
    private final DemandPayment demand;
    private final BuildComplaint complaint;

    RecoveryPaperResource(DemandPayment demand, BuildComplaint complaint) {
        this.demand = demand;
        this.complaint = complaint;
    }

    @POST
    @Path("/demand-letter")
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.COMPLIANCE})
    @Operation(summary = "Write the payer a demand with the figures by line, as a PDF among the case's documents")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Document.DocumentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Nothing is missing, or its day has not come (nothing-late)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<Document.DocumentView> demand(UUID caseId) {
        return created(caseId, demand.write(caseId));
    }

    @GET
    @Path("/complaint-packet")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.COMPLIANCE, Role.AUDITOR})
    @Operation(
            summary =
                    "What a complaint to the help desk or a regulator says, field by field, with gaps, warnings and attachments")
    @Transactional
    public ComplaintPacket packet(UUID caseId, @RestQuery Complaint.Addressee addressee) {
        return complaint.of(CaseFile.byId(caseId).id(), given(addressee));
    }

    @POST
    @Path("/complaint-packet")
    @Idempotent
    @RolesAllowed({Role.SUPERVISOR, Role.COMPLIANCE})
    @Operation(summary = "Keep the complaint as one PDF and as JSON with the index of its attachments; answers the PDF")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Document.DocumentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "An attachment is not redacted (packet-not-redacted)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<Document.DocumentView> keep(UUID caseId, @RestQuery Complaint.Addressee addressee) {
        return created(caseId, complaint.keep(CaseFile.byId(caseId).id(), given(addressee)));
    }

    private static Complaint.Addressee given(Complaint.Addressee addressee) {
        if (addressee == null) {
            throw new InvalidFields("/addressee", "must be given");
        }
        return addressee;
    }

    private static RestResponse<Document.DocumentView> created(UUID caseId, Document kept) {
        return ResponseBuilder.<Document.DocumentView>created(
                        URI.create("/api/v1/cases/" + caseId + "/documents/" + kept.id() + "/content"))
                .entity(kept.view())
                .build();
    }
}
