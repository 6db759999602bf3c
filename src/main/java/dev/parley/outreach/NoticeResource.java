package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.outreach.Notice.NoticeView;
import dev.parley.security.Role;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The open negotiation notices of a case. They come in by the task that prepares them. */
@Path("/cases/{caseId}/notices")
@Tag(name = "Outreach")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {
    private final NoteNoticeMail notes;

    NoticeResource(NoteNoticeMail notes) {
        this.notes = notes;
    }

    /** How a notice that went by post, fax or somebody's own mail came back. */
    @Schema(name = "NoticeReturn")
    public record Return(@NotBlank @Size(max = 300) String evidence) {}

    @GET
    @Operation(summary = "Open negotiation notices with their proof, the oldest first")
    @Transactional
    public List<NoticeView> list(UUID caseId) {
        CaseFile.byId(caseId);
        return Notice.of(caseId).stream().map(Notice::view).toList();
    }

    @POST
    @Path("/{noticeId}/return")
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER})
    @Operation(summary = "Tell that a notice came back: it started no clock, and another has to go out")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NoticeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The case is closed, or the notice came back before",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public NoticeView cameBack(UUID caseId, UUID noticeId, @NotNull @Valid Return back) {
        CaseFile.byId(caseId).open();
        Notice notice = Notice.byId(caseId, noticeId);
        notice.requireOut();
        notes.cameBack(caseId, notice, back.evidence());
        return notice.view();
    }
}
