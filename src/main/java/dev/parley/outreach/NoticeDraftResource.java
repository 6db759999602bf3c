package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The open negotiation notice before anybody sends it. */
@Path("/cases/{caseId}/notice-draft")
@Tag(name = "Outreach")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class NoticeDraftResource {
    private final DraftNotice drafts;

    NoticeDraftResource(DraftNotice drafts) {
        this.drafts = drafts;
    }

    @GET
    @Operation(
            summary = "The notice that today's law asks for, filled from the case in the order of its form",
            description = "What is missing stands under blockers with who finds it.")
    @Transactional
    public NoticeDraft draft(UUID caseId) {
        return drafts.today(CaseFile.byId(caseId));
    }

    @GET
    @Path("/packet")
    @Produces("application/pdf")
    @Operation(summary = "The same as a PDF to copy into the portal")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Transactional
    public RestResponse<byte[]> packet(UUID caseId) {
        NoticeDraft draft = drafts.today(CaseFile.byId(caseId));
        return ResponseBuilder.ok(NoticePapers.pdf(draft.text()))
                .header("Content-Disposition", "attachment; filename=\"open-negotiation-packet.pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
