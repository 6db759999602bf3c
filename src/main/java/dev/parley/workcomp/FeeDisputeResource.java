package dev.parley.workcomp;

import dev.parley.casefile.CaseFile;
import dev.parley.http.Idempotent;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.money.Money;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** State fee disputes of a comp case, their decisions, and value reviews. */
@Path("/cases/{caseId}")
@Tag(name = "Workers' compensation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class FeeDisputeResource {
    private final TakeCompDecision takeDecision;
    private final Clock clock;

    FeeDisputeResource(TakeCompDecision takeDecision, Clock clock) {
        this.takeDecision = takeDecision;
        this.clock = clock;
    }

    /** What the state decided. */
    public record NewCompDecision(
            @NotNull @Schema(description = "What the carrier has to pay in all, payments so far included")
                    Money awarded,
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = 100) String reference) {}

    @GET
    @Path("/fee-disputes")
    @Operation(summary = "State fee disputes of a case, the oldest first")
    @Transactional
    public List<FeeDispute.FeeDisputeView> disputes(UUID caseId) {
        CaseFile.byId(caseId);
        return FeeDispute.of(caseId).stream().map(FeeDispute::view).toList();
    }

    @GET
    @Path("/value-reviews")
    @Operation(summary = "Value reviews of a case, the oldest first")
    @Transactional
    public List<ValueReview.ValueReviewView> valueReviews(UUID caseId) {
        CaseFile.byId(caseId);
        return ValueReview.of(caseId).stream().map(ValueReview::view).toList();
    }

    @POST
    @Path("/fee-disputes/decision")
    @Idempotent
    @RolesAllowed({Role.BILLER, Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Record what the state decided in the fee dispute that was filed last")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = FeeDispute.FeeDisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was decided before (dispute-decided), or the case is closed (case-closed)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<FeeDispute.FeeDisputeView> decide(UUID caseId, @NotNull @Valid NewCompDecision decision) {
        if (decision.awarded().isNegative()) {
            throw new InvalidFields("/awarded", "must not be negative");
        }
        if (decision.decidedOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidFields("/decidedOn", "lies in the future");
        }
        FeeDispute dispute = takeDecision.take(caseId, decision.awarded(), decision.decidedOn(), decision.reference());
        return ResponseBuilder.<FeeDispute.FeeDisputeView>created(
                        URI.create("/api/v1/cases/" + caseId + "/fee-disputes"))
                .entity(dispute.view())
                .build();
    }
}
