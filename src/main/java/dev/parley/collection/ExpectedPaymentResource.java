package dev.parley.collection;

import dev.parley.casefile.CaseFile;
import dev.parley.collection.RateCorrection.CorrectedRate;
import dev.parley.http.Idempotent;
import dev.parley.http.NotFound;
import dev.parley.http.Problem;
import dev.parley.remittance.Receipt;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

/** Money that a payer owes after an agreement or award. */
@Path("/cases/{caseId}/expected-payment")
@Tag(name = "Collection")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ExpectedPaymentResource {
    private final CorrectRate correctRate;

    ExpectedPaymentResource(CorrectRate correctRate) {
        this.correctRate = correctRate;
    }

    @GET
    @Operation(summary = "What is due either way, what came and went, line by line, with refunds and complaints")
    @Transactional
    public ExpectedPaymentView get(UUID caseId) {
        CaseFile.byId(caseId);
        return view(ExpectedPayment.latest(caseId).orElseThrow(() -> new NotFound("expected payment of case", caseId)));
    }

    @GET
    @Path("/receipts")
    @Operation(
            summary =
                    "Every movement of the payer's money on the claim, brought to the billed lines, with reversals and offsets")
    @Transactional
    public List<Receipt> receipts(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        return file.part().receipts(file.claim()).all();
    }

    @POST
    @Path("/corrections")
    @Idempotent
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(
            summary =
                    "Record that an award was put right; what is due is counted anew and a closed recovery may open again")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ExpectedPaymentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The rate was settled, not awarded (settlement-binds)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<ExpectedPaymentView> correct(UUID caseId, @NotNull @Valid CorrectedRate corrected) {
        return RestResponse.status(RestResponse.Status.CREATED, view(correctRate.correct(caseId, corrected)));
    }

    private static ExpectedPaymentView view(ExpectedPayment expected) {
        return expected.view(
                Complaint.about(expected.id()),
                ProviderRefund.of(expected.id()).stream()
                        .map(ProviderRefund::view)
                        .toList());
    }
}
