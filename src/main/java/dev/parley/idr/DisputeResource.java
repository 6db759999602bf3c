package dev.parley.idr;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.NotFound;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
import dev.parley.security.Role;
import dev.parley.storage.Where;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Disputes, and the news of them that the portal or the entity gives. */
@Path("/disputes")
@Tag(name = "Disputes")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class DisputeResource {
    private static final String ANSWER_OF_STATE = "The dispute is elsewhere; the answer says in which state";

    private final TakeNews news;
    private final SettleSelection selection;
    private final OfferSeal seal;

    DisputeResource(TakeNews news, SettleSelection selection, OfferSeal seal) {
        this.seal = seal;
        this.news = news;
        this.selection = selection;
    }

    /** The entity that will decide, and from which day. */
    public record SelectedEntity(@NotBlank @Size(max = 100) String entity, @NotNull LocalDate selectedOn) {}

    /** The entity's finding that the dispute may not go on. */
    public record IneligibilityFinding(
            @NotNull @Schema(description = "The day of the entity's message") LocalDate foundOn,
            @NotNull IneligibilityReason reason,
            @Size(max = 4000) @Schema(description = "What the entity said") String message,
            @Schema(
                            description = "The items of this case that drop out while the others go on (FED-EL-04); the"
                                    + " whole dispute when absent")
                    Set<@NotNull UUID> items) {
        public IneligibilityFinding {
            items = items == null ? Set.of() : Set.copyOf(items);
        }
    }

    /** The entity's finding that the dispute may go on. */
    public record EligibilityFinding(
            @NotNull @Schema(description = "The day of the entity's message") LocalDate foundOn) {}

    /** How a dispute ended without a determination. */
    public record DisputeClosure(
            @NotNull LocalDate closedOn,
            @NotNull DisputeEnding how,
            @Schema(
                            description =
                                    "Whether the entity had found it eligible; divides the entity's fee (FED-FE-06)."
                                            + " Not asked before an entity was selected")
                    Boolean foundEligible,
            @NotBlank @Size(max = 4000) String reason) {}

    /** The argument that went with our offer. */
    public record OfferBrief(String text) {}

    /** Which disputes to show. All parts are optional and must all hold. */
    public static class DisputeQuery {
        @RestQuery
        Dispute.State state;

        @RestQuery
        @Parameter(description = "The payer's id")
        UUID payer;

        @RestQuery
        UUID caseId;

        @RestQuery
        String disputeNumber;

        Where where() {
            Where where = new Where();
            where.andIfGiven("state = :state", "state", state);
            where.andIfGiven("parties.payerId = :payer", "payer", payer);
            where.andIfGiven("parties.caseId = :caseId", "caseId", caseId);
            where.andIfGiven("filing.disputeNumber = :disputeNumber", "disputeNumber", disputeNumber);
            return where;
        }
    }

    @GET
    @Operation(summary = "Disputes, newest first")
    @Transactional
    public Page<DisputeView> list(
            @BeanParam DisputeQuery query,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        Where where = query.where();
        if (cursor != null) {
            where.and("id < :after", "after", Cursor.parse(cursor, 1).uuid(0));
        }
        List<Dispute> found = Dispute.<Dispute>find(where.clause() + " order by id desc", where.parameters())
                .range(0, limit)
                .list();
        List<Dispute> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()).toString() : null;
        return new Page<>(page.stream().map(seal::show).toList(), next);
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many disputes a filter finds")
    @Transactional
    public Count count(@BeanParam DisputeQuery query) {
        Where where = query.where();
        return new Count(Dispute.count(where.clause(), where.parameters()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One dispute; its ETag is what writes must name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @Transactional
    public RestResponse<DisputeView> get(UUID id) {
        return answer(Dispute.byId(id));
    }

    @GET
    @Path("/{id}/items")
    @Operation(summary = "What is disputed, item by item; in a batch the items of all its cases")
    @Transactional
    public List<DisputeItemView> items(UUID id) {
        Dispute dispute = Dispute.byId(id);
        return DisputeItem.listed(dispute).stream()
                .map(item -> seal.show(item, dispute))
                .toList();
    }

    @GET
    @Path("/{id}/attestation")
    @Operation(summary = "Who attested that the case may be disputed, on which facts")
    @Transactional
    public Attestation.AttestationView attestation(UUID id) {
        UUID attestation = Dispute.byId(id).attestationId();
        return Attestation.byId(attestation)
                .orElseThrow(() -> new NotFound("attestation", attestation))
                .view();
    }

    @GET
    @Path("/{id}/brief")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.COMPLIANCE, Role.AUDITOR})
    @Operation(summary = "The argument that went with our offer")
    @Transactional
    public OfferBrief brief(UUID id) {
        return new OfferBrief(Dispute.byId(id)
                .ownOffer()
                .map(OwnOffer::brief)
                .orElseThrow(() -> new NotFound("brief of dispute", id)));
    }

    @GET
    @Path("/{id}/contacts")
    @Operation(summary = "Contacts with the entity about the determination")
    @Transactional
    public List<DisputeContact.DisputeContactView> contacts(UUID id) {
        return DisputeContact.of(Dispute.byId(id).id()).stream()
                .map(DisputeContact::view)
                .toList();
    }

    @POST
    @Path("/{id}/entity-selection")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say which entity was selected; the offer is due from that day")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = ANSWER_OF_STATE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<DisputeView> selectEntity(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SelectedEntity selected) {
        return answer(selection.selected(id, ifMatch, selected.entity(), selected.selectedOn()));
    }

    @POST
    @Path("/{id}/determination")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(
            summary = "Say what the entity determined, item by item; before our offer too, when only the payer's came")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = ANSWER_OF_STATE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<DisputeView> determine(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Determination issued) {
        return answer(news.determined(id, ifMatch, issued));
    }

    @POST
    @Path("/{id}/ineligibility")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say that the entity found the dispute ineligible; a wrong grouping may be filed again once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = ANSWER_OF_STATE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<DisputeView> findIneligible(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid IneligibilityFinding finding) {
        return answer(news.foundIneligible(
                id, ifMatch, finding.foundOn(), finding.reason(), finding.message(), finding.items()));
    }

    @POST
    @Path("/{id}/eligibility")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say that the entity found the dispute eligible (FED-EL-03)")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = ANSWER_OF_STATE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<DisputeView> findEligible(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid EligibilityFinding finding) {
        return answer(news.foundEligible(id, ifMatch, finding.foundOn()));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say that the dispute ended without a determination")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = ANSWER_OF_STATE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<DisputeView> close(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid DisputeClosure closure) {
        return answer(
                news.closed(id, ifMatch, closure.closedOn(), closure.how(), closure.foundEligible(), closure.reason()));
    }

    private RestResponse<DisputeView> answer(Dispute dispute) {
        return ResponseBuilder.ok(seal.show(dispute))
                .header("ETag", ETag.of(dispute.version()))
                .build();
    }
}
