package dev.parley.idr.state;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
import dev.parley.security.Role;
import io.quarkus.panache.common.Parameters;
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

/** Processes of states over a price, and the news of them that the office or the arbitrator gives. */
@Path("/state-disputes")
@Tag(name = "State disputes")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class StateDisputeResource {
    private static final String ELSEWHERE = "The state's process is elsewhere; the answer says in which state";

    private final TakeStateNews news;

    StateDisputeResource(TakeStateNews news) {
        this.news = news;
    }

    /** The arbitrator or mediator, and the day that comes next. */
    @Schema(name = "NamedNeutral")
    public record NamedNeutral(
            @NotBlank @Size(max = 100) String name,
            @NotNull LocalDate namedOn,
            @NotNull @Schema(
                            description =
                                    "The last day for submissions, or the day of the mediation, as the letter says")
                    LocalDate meetsOn) {}

    /** How it ended without a decision. */
    @Schema(name = "StateDisputeClosure")
    public record StateDisputeClosure(
            @NotNull LocalDate closedOn, @NotNull StateDispute.Ending how, @NotBlank @Size(max = 4000) String reason) {}

    /** Which to show. All parts are optional and must all hold. */
    public static class StateDisputeQuery {
        @RestQuery
        StateDispute.State state;

        @RestQuery
        @Parameter(description = "The payer's id")
        UUID payer;

        @RestQuery
        UUID caseId;

        private static final String WHERE =
                "(:state is null or state = :state) and (:payer is null or parties.payerId ="
                        + " :payer) and (:caseId is null or parties.caseId = :caseId)";

        Parameters parameters() {
            return Parameters.with("state", state).and("payer", payer).and("caseId", caseId);
        }
    }

    @GET
    @Operation(summary = "Processes of states, newest first")
    @Transactional
    public Page<StateDisputeView> list(
            @BeanParam StateDisputeQuery query,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        UUID before = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        List<StateDispute> found = StateDispute.<StateDispute>find(
                        StateDisputeQuery.WHERE + " and (:before is null or id < :before) order by id desc",
                        query.parameters().and("before", before))
                .range(0, limit)
                .list();
        List<StateDispute> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()).toString() : null;
        return new Page<>(page.stream().map(StateDispute::view).toList(), next);
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many processes of states a filter finds")
    @Transactional
    public Count count(@BeanParam StateDisputeQuery query) {
        return new Count(StateDispute.count(StateDisputeQuery.WHERE, query.parameters()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One process of a state; its ETag is what writes must name")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StateDisputeView.class)))
    @Transactional
    public RestResponse<StateDisputeView> get(UUID id) {
        return answer(StateDispute.byId(id));
    }

    @POST
    @Path("/{id}/neutral")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say who was named arbitrator or mediator, and which day comes next")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StateDisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = ELSEWHERE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<StateDisputeView> name(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NamedNeutral named) {
        return answer(news.neutralNamed(id, ifMatch, named.name(), named.namedOn(), named.meetsOn()));
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say what was decided; where it adds money, also by when it has to be paid")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StateDisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = ELSEWHERE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<StateDisputeView> decide(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid StateDecision decision) {
        return answer(news.decided(id, ifMatch, decision));
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say that it ended without a decision: dismissed, withdrawn or settled")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StateDisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = ELSEWHERE,
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<StateDisputeView> close(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid StateDisputeClosure closure) {
        return answer(news.closed(id, ifMatch, closure.closedOn(), closure.how(), closure.reason()));
    }

    private static RestResponse<StateDisputeView> answer(StateDispute dispute) {
        return ResponseBuilder.ok(dispute.view())
                .header("ETag", ETag.of(dispute.version()))
                .build();
    }
}
