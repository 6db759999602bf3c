package dev.parley.casefile;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.Idempotent;
import dev.parley.http.NotFound;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.remittance.MatchPayments;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.Remittance;
import dev.parley.remittance.RemittanceView;
import dev.parley.security.Role;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Payers' answers come in here. */
@Path("/remittances")
@Tag(name = "Remittances")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class RemittanceResource {
    private final PostRemittance postRemittance;
    private final MatchPayments payments;

    RemittanceResource(PostRemittance postRemittance, MatchPayments payments) {
        this.postRemittance = postRemittance;
        this.payments = payments;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.NEGOTIATOR})
    @Operation(summary = "Post a remittance; advances the cases of the claims it answers")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = RemittanceView.class)))
    @APIResponse(
            responseCode = "409",
            description = "This very remittance was posted before",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<RemittanceView> post(@NotNull @Valid NewRemittance sent) {
        Remittance posted = postRemittance.post(sent);
        return ResponseBuilder.<RemittanceView>created(URI.create("/api/v1/remittances/" + posted.id()))
                .entity(posted.view())
                .build();
    }

    @GET
    @Operation(summary = "Remittances, newest first")
    @Transactional
    public Page<RemittanceView> list(
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        PanacheQuery<Remittance> query = cursor == null
                ? Remittance.find("order by id desc")
                : Remittance.find(
                        "id < ?1 order by id desc", Cursor.parse(cursor, 1).uuid(0));
        List<Remittance> found = query.range(0, limit).list();
        List<Remittance> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()).toString() : null;
        return new Page<>(page.stream().map(Remittance::view).toList(), next);
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many remittances there are")
    @Transactional
    public Count count() {
        return new Count(Remittance.count());
    }

    @GET
    @Path("/{id}/claims/{paymentId}/candidates")
    @Operation(
            summary =
                    "Claims that a payment may be for, the best fitting first, each with what agrees and what does not",
            description = "A person says which one by completing the payment's matchPayment task")
    @Transactional
    public List<MatchPayments.Candidate> candidates(UUID id, UUID paymentId) {
        return payments.candidates(id, paymentId);
    }

    @GET
    @Path("/payments/{paymentId}")
    @Operation(
            summary = "One payment of a claim by its own id, with the claims that it may be for",
            description = "What a matchPayment task is about: its subjectId is the payment's id")
    @Transactional
    public MatchPayments.PaymentToMatch payment(UUID paymentId) {
        return payments.toMatch(paymentId);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One remittance as received")
    @Transactional
    public RemittanceView get(UUID id) {
        return Remittance.byId(id)
                .orElseThrow(() -> new NotFound("remittance", id))
                .view();
    }
}
