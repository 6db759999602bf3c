package dev.parley.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimView;
import dev.parley.claim.Claims;
import dev.parley.claim.NewClaim;
import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.Idempotent;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
import dev.parley.http.StrictJson;
import dev.parley.money.Money;
import dev.parley.remittance.ClaimOffset;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.Remittance;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.remittance.RemittanceView;
import dev.parley.security.Role;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Claims come in here, each opening a case unless the policy case-opening lets it stay a claim. */
@Path("/claims")
@Tag(name = "Claims")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ClaimResource {
    private final PostClaim postClaim;
    private final ScoreClaims scoreClaims;
    private final StrictJson json;

    ClaimResource(PostClaim postClaim, ScoreClaims scoreClaims, StrictJson json) {
        this.postClaim = postClaim;
        this.scoreClaims = scoreClaims;
        this.json = json;
    }

    /** A claim with its remittance, as one flat object: shown in OpenAPI, read from the tree. */
    @Schema(
            name = "PostedClaim",
            description = "A claim as billed, optionally with the remittance that answers it",
            allOf = {NewClaim.class},
            properties = @SchemaProperty(name = "remittance", implementation = NewRemittance.class))
    interface PostedClaim {}

    @POST
    @Idempotent
    @RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.NEGOTIATOR})
    @Operation(
            summary = "Post a claim, optionally with its remittance; starts a case",
            description =
                    "Under the policy case-opening WHEN_NEEDED a claim that needs nothing has no case; the answer then says why.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostedClaim.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The claim is here already (claim-duplicate), or another with its number (claim-number-taken)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<ClaimView> post(JsonNode body) {
        if (!(body instanceof ObjectNode fields)) {
            throw new InvalidFields("", "must be an object");
        }
        JsonNode answer = fields.get("remittance");
        ObjectNode billed = fields.deepCopy();
        billed.remove("remittance");
        NewRemittance remittance =
                answer == null || answer.isNull() ? null : json.read("/remittance", answer, NewRemittance.class);
        PostClaim.Posted posted = postClaim.post(json.read(billed, NewClaim.class), remittance, "claim");
        Claim claim = posted.claim();
        return ResponseBuilder.<ClaimView>created(URI.create("/api/v1/claims/" + claim.id()))
                .entity(claim.view(posted.caseId(), posted.withoutCase()))
                .header("ETag", ETag.of(claim.version()))
                .build();
    }

    @GET
    @Operation(summary = "Claims, newest first")
    @Transactional
    public Page<ClaimSummary> list(
            @RestQuery String claimNumber,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        Cursor from = cursor == null ? null : Cursor.parse(cursor, 2);
        String where = claimNumber == null ? "?1 = ?1" : "claimNumber = ?1";
        String number = claimNumber == null ? "" : claimNumber;
        String order = " order by receivedAt desc, id desc";
        PanacheQuery<Claim> query = from == null
                ? Claim.find(where + order, number)
                : Claim.find(
                        where + " and (receivedAt < ?2 or receivedAt = ?2 and id < ?3)" + order,
                        number,
                        from.instant(0),
                        from.uuid(1));
        List<Claim> found = query.range(0, limit).list();
        List<Claim> page = found.subList(0, Math.min(limit, found.size()));
        Claim last = page.isEmpty() ? null : page.get(page.size() - 1);
        String next =
                found.size() > limit ? Cursor.of(last.receivedAt(), last.id()).toString() : null;
        return new Page<>(page.stream().map(ClaimSummary::of).toList(), next);
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many claims there are")
    @Transactional
    public Count count(@RestQuery String claimNumber) {
        return new Count(claimNumber == null ? Claim.count() : Claim.count("claimNumber", claimNumber));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One claim as billed")
    @Transactional
    public RestResponse<ClaimView> get(UUID id) {
        Claim claim = Claim.byId(id).orElseThrow(() -> new NotFound("claim", id));
        return ResponseBuilder.ok(view(claim))
                .header("ETag", ETag.of(claim.version()))
                .build();
    }

    private static ClaimView view(Claim claim) {
        return claim.view(PostClaim.caseOf(claim.id()).orElse(null), PostClaim.withoutCase(claim.id()));
    }

    @POST
    @Path("/{id}/case")
    @StartsOver
    @RolesAllowed({Role.NEGOTIATOR, Role.BILLER, Role.SUPERVISOR})
    @Operation(
            summary = "Dispute a claim that has no case",
            description =
                    "Opens its case whatever the payer has said. A claim that has a case keeps it: 200 in place of 201.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It has a case already",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @Transactional
    public RestResponse<ClaimView> dispute(UUID id) {
        boolean opened = postClaim.dispute(id);
        ClaimView claim = view(Claim.byId(id).orElseThrow());
        ResponseBuilder<ClaimView> answer =
                opened ? ResponseBuilder.created(URI.create("/api/v1/cases/" + claim.caseId())) : ResponseBuilder.ok();
        return answer.entity(claim).build();
    }

    @GET
    @Path("/without-case")
    @Operation(
            summary = "Claims of one state that have no case, the oldest first",
            description =
                    "Awaited, answered so that nothing is needed, or superseded by a later claim; the first two with the score that their case would have")
    @Transactional
    public Page<WaitingClaim> withoutCase(
            @RestQuery @DefaultValue("AWAITED") UndisputedClaim.State state,
            @RestQuery @Parameter(description = "The payer's id") UUID payer,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        UUID after = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        List<UndisputedClaim> found = UndisputedClaim.page(state, payer, after, limit + 1);
        List<UUID> ids = found.stream().map(UndisputedClaim::claimId).toList();
        Claims.readAhead(ids);
        RemittanceClaim.readAhead(ids);
        ClaimOffset.readAhead(ids);
        Map<UUID, ScoreClaims.Scored> scores = scoreClaims.score(found.stream()
                .limit(limit)
                .filter(UndisputedClaim::isScored)
                .map(UndisputedClaim::claimId)
                .toList());
        return Page.of(
                found.stream()
                        .map(one -> WaitingClaim.of(one, scores.get(one.claimId())))
                        .toList(),
                limit,
                last -> Cursor.of(last.claimId()));
    }

    /**
     * A claim without a case in a list: nothing about the patient. {@code paid} is null where the payer has said nothing,
     * {@code withoutCase} for one that has a case by now. {@code triage} is what a review would find today; {@code notKnown} says what
     * that leaves out, or why there is none.
     */
    public record WaitingClaim(
            UUID claimId,
            String claimNumber,
            UUID payerId,
            String payerName,
            LocalDate serviceFrom,
            Money totalCharge,
            Money paid,
            ClaimView.WithoutCase withoutCase,
            CaseView.Triage triage,
            List<String> notKnown) {

        static WaitingClaim of(UndisputedClaim kept, ScoreClaims.Scored score) {
            Claim claim = Claim.byId(kept.claimId()).orElseThrow();
            List<RemittanceClaim> answers = RemittanceClaim.forClaim(claim.id());
            return new WaitingClaim(
                    claim.id(),
                    claim.claimNumber(),
                    claim.payer() == null ? null : claim.payer().id(),
                    claim.payer() == null ? null : claim.payer().name(),
                    claim.serviceFrom(),
                    claim.totalCharge(),
                    answers.isEmpty()
                            ? null
                            : CaseMoney.of(answers, ClaimOffset.forClaim(claim.id()))
                                    .paid(),
                    kept.view(),
                    score == null ? null : score.triage(),
                    score == null ? List.of("triage: " + kept.because()) : score.notKnown());
        }
    }

    @GET
    @Path("/{id}/remittances")
    @Operation(summary = "The remittances that answered a claim, in the order they came in")
    @Transactional
    public List<RemittanceView> remittances(UUID id) {
        Claim claim = Claim.byId(id).orElseThrow(() -> new NotFound("claim", id));
        return RemittanceClaim.forClaim(claim.id()).stream()
                .map(RemittanceClaim::remittanceId)
                .distinct()
                .map(remittance -> Remittance.byId(remittance).orElseThrow().viewOf(id))
                .toList();
    }

    /** A claim in a list: nothing about the patient. */
    public record ClaimSummary(
            UUID id,
            String claimNumber,
            String frequencyCode,
            Money totalCharge,
            LocalDate serviceFrom,
            Instant receivedAt) {
        static ClaimSummary of(Claim claim) {
            return new ClaimSummary(
                    claim.id(),
                    claim.claimNumber(),
                    claim.frequencyCode(),
                    claim.totalCharge(),
                    claim.serviceFrom(),
                    claim.receivedAt());
        }
    }
}
