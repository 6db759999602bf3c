package dev.parley.idr;

import dev.parley.casefile.Deadline;
import dev.parley.http.ETag;
import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
import dev.parley.regulation.ClockKind;
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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How the entity of a dispute is chosen: who may be, what was said so far, what can follow (FED-SE-01 to FED-SE-11). */
@Path("/disputes/{id}/entity-selection")
@Tag(name = "Disputes")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class EntitySelectionResource {
    private static final Set<ClockKind> CLOCKS = EnumSet.of(
            ClockKind.ENTITY_SELECTION_RESPONSE,
            ClockKind.ENTITY_SELECTION_DEFAULT,
            ClockKind.SELECTION_NOTICE,
            ClockKind.ENTITY_CONFLICT_CHECK,
            ClockKind.ENTITY_RESELECTION);

    private final SelectionSteps steps;
    private final SettleSelection settle;
    private final ListEntities entities;

    EntitySelectionResource(SelectionSteps steps, SettleSelection settle, ListEntities entities) {
        this.steps = steps;
        this.settle = settle;
        this.entities = entities;
    }

    /** Which text governs: by the start of negotiation (FED-FR-09). */
    public enum Text {
        LEGACY,
        AMENDED
    }

    /** A step as it is reported. */
    @Schema(name = "NewSelectionStep")
    public record NewStep(
            @NotNull @Schema(description = "STANDS is not reported: silence speaks by itself when its day has passed")
                    SelectionAct act,
            @NotNull SelectionActor by,
            @Size(max = 100) @Schema(description = "With NAMED, PICKED and SELECTED; else the one on the table is meant")
                    String entity,
            @NotNull LocalDate on,
            @Size(max = 1000) @Schema(description = "Needed for our objection and for LOST") String reason,
            @Size(max = 500) @Schema(description = "Such as the number of the portal's message") String evidence) {}

    /** How far the choice has come. */
    @Schema(name = "EntitySelectionView")
    public record SelectionView(
            UUID disputeId,
            Text text,
            EntitySelection.Phase phase,
            @Schema(description = "On the table or chosen; absent where none is") String entity,
            SelectionActor namedBy,
            @Schema(description = "Of the name, the objection or the selection") LocalDate since,
            @Schema(description = "Whose answer is awaited; absent where nobody's is") SelectionActor answerFrom,
            @Schema(description = "Last day for that answer; after it silence accepts") LocalDate answerBy,
            @Schema(description = "Whether the entity attested that it has no conflict") boolean cleared,
            @Schema(description = "What has to happen next, by which rule") String next,
            @Schema(description = "What can be reported now") List<EntitySelection.Possible> possible,
            List<SelectionStep.SelectionStepView> steps,
            @Schema(description = "The clocks of the choice, the earliest due first")
                    List<Deadline.DeadlineView> clocks) {}

    @GET
    @Operation(summary = "How far the choice of the entity has come: steps, clocks, and what can follow")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SelectionView.class)))
    @Transactional
    public RestResponse<SelectionView> get(UUID id) {
        return answer(Dispute.byId(id));
    }

    @GET
    @Path("/choices")
    @Operation(
            summary =
                    "The entities to choose from: certification, fee for this dispute or the question for it, declared conflicts, own experience")
    @Transactional
    public List<ListEntities.EntityChoiceView> choices(UUID id) {
        return entities.choices(Dispute.byId(id));
    }

    @POST
    @Path("/steps")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.RCM_SYSTEM})
    @Operation(
            summary =
                    "Report a step: a name, an agreement, an objection, the notice of a joint choice, a pick, the entity's word on conflicts, its loss")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SelectionView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It cannot follow (selection-step-not-possible), comes too late (objection-late), or the entity is tied to a party (entity-conflicted)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<SelectionView> step(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewStep step) {
        SelectionSteps.requireComplete(step.act(), step.by(), step.entity(), step.reason());
        return answer(settle.step(
                id,
                ifMatch,
                new EntitySelection.Step(step.act(), step.by(), step.entity(), step.on()),
                step.reason(),
                step.evidence()));
    }

    private RestResponse<SelectionView> answer(Dispute dispute) {
        EntitySelection selection = steps.of(dispute);
        boolean awaited = selection.phase() == EntitySelection.Phase.ANSWER_AWAITED;
        SelectionView view = new SelectionView(
                dispute.id(),
                selection.amended() ? Text.AMENDED : Text.LEGACY,
                selection.phase(),
                selection.entity(),
                selection.namedBy(),
                selection.since(),
                selection.answerFrom(),
                awaited ? selection.answerBy() : null,
                selection.isCleared(),
                selection.next(),
                selection.possible(),
                SelectionSteps.views(dispute),
                Deadline.of(dispute.caseId()).stream()
                        .filter(deadline -> CLOCKS.contains(deadline.kind()))
                        .map(Deadline::view)
                        .toList());
        return ResponseBuilder.ok(view)
                .header("ETag", ETag.of(dispute.version()))
                .build();
    }
}
