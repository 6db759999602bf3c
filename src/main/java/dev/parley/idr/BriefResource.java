package dev.parley.idr;

import dev.parley.http.StartsOver;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The argument for our offer: drafted from what may be weighed, looked through for what may not. */
@Path("/disputes/{id}")
@Tag(name = "Disputes")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class BriefResource {
    private final DraftBrief draft;
    private final CheckBrief check;

    BriefResource(DraftBrief draft, CheckBrief check) {
        this.draft = draft;
        this.check = check;
    }

    /** A text with the papers that are to go along. */
    @Schema(name = "BriefToCheck")
    public record ToCheck(
            @Size(max = 20000) String text, @Size(max = 50) List<CheckBrief.@NotNull @Valid Attached> attachments) {
        public ToCheck {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

    @GET
    @Path("/brief-draft")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.COMPLIANCE, Role.AUDITOR})
    @Operation(
            summary =
                    "A brief from nothing but permitted factors, each with its sources; what no record tells is a question")
    @Transactional
    public DraftBrief.Draft draft(UUID id) {
        return draft.of(Dispute.byId(id));
    }

    @POST
    @Path("/brief-check")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.COMPLIANCE, Role.AUDITOR})
    @Operation(
            summary =
                    "Looks through a text and papers for what must not be shown, as words and as numbers; nothing is stored")
    @Transactional
    public CheckBrief.Report check(UUID id, @NotNull @Valid ToCheck brief) {
        return check.check(Dispute.byId(id), brief.text(), brief.attachments(), List.of())
                .report();
    }

    @GET
    @Path("/brief-papers")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.COMPLIANCE, Role.AUDITOR})
    @Operation(
            summary = "The papers that went to the entity with a brief, and who looked through what could not be read",
            description = "One row for each paper of each offer that was sent, the oldest first.")
    @Transactional
    public List<BriefPaper.BriefPaperView> papers(UUID id) {
        return BriefPaper.of(Dispute.byId(id).id()).stream()
                .map(BriefPaper::view)
                .toList();
    }
}
