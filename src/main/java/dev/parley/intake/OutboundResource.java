package dev.parley.intake;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.resubmission.OutboundFile;
import dev.parley.resubmission.OutboundFile.OutboundFileView;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Every 837 and letter that goes out, with how far it has got, so that none lies unseen. Mails have a list of their own. */
@Path("/edge/outbound")
@Tag(name = "Clearinghouse edge")
@RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.NEGOTIATOR, Role.SUPERVISOR, Role.OPS, Role.ADMIN, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class OutboundResource {
    private final CurrentUser user;
    private final Clock clock;

    OutboundResource(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** How it was sent, such as a fax or tracking number. */
    public record SentFile(@NotBlank @Size(max = 400) String evidence) {}

    @GET
    @Operation(summary = "Files that go out, newest first")
    @Transactional
    public Page<OutboundFileView> list(
            @RestQuery OutboundFile.State state,
            @RestQuery @DefaultValue("false") boolean overdue,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        UUID before = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        List<OutboundFile> found = OutboundFile.page(state, overdue ? today() : null, before, limit + 1);
        String next =
                found.size() > limit ? Cursor.of(found.get(limit - 1).id()).toString() : null;
        return new Page<>(
                found.stream().limit(limit).map(file -> file.view(today())).toList(), next);
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many files go out")
    @Transactional
    public Count count(@RestQuery OutboundFile.State state, @RestQuery @DefaultValue("false") boolean overdue) {
        return new Count(OutboundFile.count(state, overdue ? today() : null));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One file that goes out; its content is a document of its case")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutboundFileView.class)))
    @Transactional
    public RestResponse<OutboundFileView> get(UUID id) {
        return answer(OutboundFile.byId(id));
    }

    @POST
    @Path("/{id}/sent")
    @RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.NEGOTIATOR})
    @Operation(summary = "Say that a file was sent, and how")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = OutboundFileView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The payer has answered it (outbound-file-answered)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<OutboundFileView> sent(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SentFile said) {
        OutboundFile file = OutboundFile.held(id);
        ETag.check(ifMatch, file.version());
        file.sent(user.name() + ": " + said.evidence(), clock.instant());
        OutboundFile.flush();
        return answer(file);
    }

    private RestResponse<OutboundFileView> answer(OutboundFile file) {
        return ResponseBuilder.ok(file.view(today()))
                .header("ETag", ETag.of(file.version()))
                .build();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
