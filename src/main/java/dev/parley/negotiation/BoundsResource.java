package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.NotFound;
import dev.parley.negotiation.CaseBounds.BoundsView;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** What to bargain between, where a person decided it, and how the other side has bargained. */
@Path("/cases/{caseId}")
@Tag(name = "Negotiation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class BoundsResource {
    private final RememberCounterparty remember;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    BoundsResource(RememberCounterparty remember, Timeline timeline, CurrentUser user, Clock clock) {
        this.remember = remember;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @GET
    @Path("/bounds")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(summary = "The bounds that a supervisor set; the evaluation shows the computed ones")
    @Transactional
    public BoundsView get(UUID caseId) {
        CaseFile.byId(caseId);
        return CaseBounds.latest(caseId)
                .orElseThrow(() -> new NotFound("bounds of case", caseId))
                .view();
    }

    @PUT
    @Path("/bounds")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(summary = "Set target, floor or walk-away for a case; If-Match is the ETag of the case")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BoundsView.class)))
    @Transactional
    public BoundsView set(UUID caseId, @RestHeader("If-Match") String ifMatch, @NotNull @Valid CaseBounds.Set bounds) {
        CaseFile file = CaseFile.byId(caseId);
        file.changeFrom(ifMatch);
        file.open();
        bounds.requireSensible(file.billed());
        CaseBounds set = new CaseBounds(caseId, bounds, user.name(), clock.instant());
        set.persist();
        timeline.add(caseId, "bounds-set", "Target, floor or walk-away was set: " + bounds.reason());
        return set.view();
    }

    @GET
    @Path("/counterparty")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.AUDITOR})
    @Operation(summary = "How the person, the repricer and the payer of this case bargained in other cases")
    @Transactional
    public List<CounterpartyMemory> counterparty(UUID caseId) {
        return remember.all(CaseFile.byId(caseId));
    }
}
