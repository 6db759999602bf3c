package dev.parley.casefile;

import dev.parley.http.StartsOver;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who else has a case open, so that two people do not do one thing. */
@Path("/cases/{caseId}/presence")
@Tag(name = "Cases")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class PresenceResource {
    private final CurrentUser user;
    private final Clock clock;

    PresenceResource(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** {@code typing} when something is typed and not sent yet. */
    public record Heartbeat(@NotNull Boolean typing) {}

    /** The others, and the version that the case has now, by which a page knows that it shows an old one. */
    public record Presence(
            @Schema(description = "Without the one who asks") List<CasePresence.PersonHere> others,
            @Schema(description = "As in the ETag of the case") int caseVersion) {}

    @PUT
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE})
    @Operation(
            summary = "Say that you have the case open, and hear who else has",
            description = "Said about every 25 seconds; whoever says nothing for 75 seconds has left.")
    @Transactional
    public Presence here(UUID caseId, @NotNull @Valid Heartbeat heartbeat) {
        CaseFile file = CaseFile.byId(caseId);
        Instant now = clock.instant();
        CasePresence.clear(caseId, now);
        CasePresence own = CasePresence.of(caseId, user.name()).orElseGet(() -> new CasePresence(caseId, user.name()));
        own.seen(heartbeat.typing(), now);
        own.persist();
        return new Presence(others(caseId, now), file.version());
    }

    @GET
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE, Role.AUDITOR})
    @Operation(summary = "Who has the case open, without saying that you do")
    @Transactional
    public Presence look(UUID caseId) {
        return new Presence(
                others(caseId, clock.instant()), CaseFile.byId(caseId).version());
    }

    @DELETE
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE})
    @Operation(summary = "Say that you have left the case")
    @APIResponse(responseCode = "204", description = "You count as gone")
    @Transactional
    public void gone(UUID caseId) {
        CaseFile.byId(caseId);
        CasePresence.of(caseId, user.name()).ifPresent(CasePresence::delete);
    }

    private List<CasePresence.PersonHere> others(UUID caseId, Instant now) {
        return CasePresence.here(caseId, now).stream()
                .filter(person -> !person.person().equals(user.name()))
                .map(CasePresence::view)
                .toList();
    }
}
