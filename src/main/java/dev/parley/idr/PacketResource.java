package dev.parley.idr;

import dev.parley.casefile.Timeline;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.LetterPdf;
import dev.parley.document.NewDocument;
import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What goes into the portal when a dispute is initiated. */
@Path("/disputes/{id}/packet")
@Tag(name = "Disputes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PacketResource {
    private final BuildPacket build;
    private final KeepDocument keep;
    private final Timeline timeline;

    PacketResource(BuildPacket build, KeepDocument keep, Timeline timeline) {
        this.build = build;
        this.keep = keep;
        this.timeline = timeline;
    }

    @GET
    @Operation(
            summary =
                    "The notice of initiation field by field in the order of the form, with sources, gaps and attachments")
    @Transactional
    public InitiationPacket packet(UUID id) {
        return build.of(Dispute.byId(id));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR})
    @Operation(summary = "Keep the notice as one PDF with the index of its attachments")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = Document.DocumentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "An attachment is not redacted (packet-not-redacted)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<Document.DocumentView> keep(UUID id) {
        Dispute dispute = Dispute.byId(id);
        InitiationPacket packet = build.of(dispute);
        if (!packet.mayGo()) {
            throw new PacketNotRedacted(packet.unredacted());
        }
        byte[] pdf = LetterPdf.of("Notice of IDR initiation", PacketText.of(packet));
        Document kept = keep.keep(
                dispute.caseId(),
                new NewDocument("idr-initiation-packet.pdf", BuildPacket.KIND, "application/pdf", pdf));
        timeline.add(
                dispute.caseId(),
                "idr-packet",
                "The packet for the initiation was made; " + packet.missing().size() + " fields are missing");
        return ResponseBuilder.<Document.DocumentView>created(
                        URI.create("/api/v1/cases/" + dispute.caseId() + "/documents/" + kept.id() + "/content"))
                .entity(kept.view())
                .build();
    }
}
