package dev.parley.idr;

import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.http.StartsOver;
import dev.parley.party.Payer;
import dev.parley.party.Provider;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
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
import java.net.URI;
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

/** The certified entities, and ties that keep one of them from deciding. The list itself is the policy idr-entities. */
@Path("/certified-entities")
@Tag(name = "Disputes")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class CertifiedEntityResource {
    private final ListEntities entities;
    private final CurrentUser user;
    private final Clock clock;

    CertifiedEntityResource(ListEntities entities, CurrentUser user, Clock clock) {
        this.entities = entities;
        this.user = user;
        this.clock = clock;
    }

    /** A tie of an entity to one party. */
    @Schema(name = "NewEntityConflict")
    public record NewConflict(
            @NotBlank @Size(max = 100) String entity,
            @Schema(description = "Either this or a provider") UUID payerId,
            UUID providerId,
            @NotNull EntityConflict.Tie tie,
            @NotBlank @Size(max = 2000) @Schema(description = "What shows it, such as a filing or a message")
                    String evidence,
            @NotNull LocalDate from,
            @Schema(description = "Last day; absent while it lasts") LocalDate until) {}

    /** Why it stands no more. */
    @Schema(name = "EntityConflictWithdrawal")
    public record Withdrawal(@NotBlank @Size(max = 1000) String reason) {}

    @GET
    @Operation(summary = "The certified entities with their fees by date, and own experience with each")
    @Transactional
    public List<ListEntities.EntityView> list() {
        return entities.all();
    }

    @GET
    @Path("/conflicts")
    @Operation(summary = "Declared conflicts of interest, newest first, those withdrawn as well")
    @Transactional
    public List<EntityConflict.EntityConflictView> conflicts(
            @RestQuery @DefaultValue("200") @Min(1) @Max(500) int limit) {
        return EntityConflict.newest(limit).stream().map(EntityConflict::view).toList();
    }

    @POST
    @Path("/conflicts")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.COMPLIANCE})
    @Operation(summary = "Declare that an entity is tied to a payer or provider; it is proposed between them no more")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = EntityConflict.EntityConflictView.class)))
    @Transactional
    public RestResponse<EntityConflict.EntityConflictView> declare(@NotNull @Valid NewConflict declared) {
        requireOneParty(declared);
        if (declared.until() != null && declared.until().isBefore(declared.from())) {
            throw new InvalidFields("/until", "is before the first day");
        }
        EntityConflict conflict = new EntityConflict(
                declared.entity(),
                declared.payerId(),
                declared.providerId(),
                declared.tie(),
                declared.evidence(),
                declared.from(),
                declared.until(),
                user.name(),
                clock.instant());
        conflict.persist();
        return ResponseBuilder.<EntityConflict.EntityConflictView>created(URI.create(
                        "/certified-entities/conflicts/" + conflict.view().id()))
                .entity(conflict.view())
                .build();
    }

    @POST
    @Path("/conflicts/{conflictId}/withdrawal")
    @RolesAllowed({Role.SUPERVISOR, Role.COMPLIANCE})
    @Operation(summary = "Say why a declared conflict stands no more")
    @Transactional
    public EntityConflict.EntityConflictView withdraw(
            UUID conflictId, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Withdrawal withdrawal) {
        EntityConflict conflict = EntityConflict.byId(conflictId);
        ETag.check(ifMatch, conflict.version());
        conflict.withdraw(user.name(), clock.instant(), withdrawal.reason());
        return conflict.view();
    }

    private static void requireOneParty(NewConflict declared) {
        if ((declared.payerId() == null) == (declared.providerId() == null)) {
            throw new InvalidFields("/payerId", "or providerId is named, and not both");
        }
        boolean known = declared.payerId() != null
                ? Payer.findByIdOptional(declared.payerId()).isPresent()
                : Provider.findByIdOptional(declared.providerId()).isPresent();
        if (!known) {
            throw new InvalidFields(declared.payerId() != null ? "/payerId" : "/providerId", "is nobody known here");
        }
    }
}
