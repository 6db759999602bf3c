package dev.parley.idr;

import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** What a dispute costs, and what comes back. */
@Path("/disputes/{id}")
@Tag(name = "Disputes")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class FeeResource {
    private final PostFees fees;
    private final FeeReceipts receipts;

    FeeResource(PostFees fees, FeeReceipts receipts) {
        this.fees = fees;
        this.receipts = receipts;
    }

    /** Money that the entity returned. */
    public record FeeRefund(
            @NotNull Money amount,
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 100) @Schema(description = "The entity's or the bank's number; a number counts once")
                    String reference) {}

    /** Which fee. */
    @Schema(name = "DisputeFeeKind")
    public enum FeeKind {
        ADMINISTRATIVE(FeeEvent.ADMINISTRATIVE_FEE_PAID),
        ENTITY(FeeEvent.ENTITY_FEE_PAID);

        private final FeeEvent event;

        FeeKind(FeeEvent event) {
            this.event = event;
        }
    }

    /** A fee that was paid ahead of the offer. */
    public record FeePayment(@NotNull FeeKind fee, @NotNull Money amount, @NotNull LocalDate paidOn) {}

    /** The word of whoever was paid. */
    public record NewFeeReceipt(
            @NotNull FeeKind fee,
            @NotNull LocalDate receivedOn,
            @NotBlank @Size(max = 100) @Schema(description = "The number of the receipt; one may be for both fees of a dispute")
                    String reference) {}

    @GET
    @Path("/fees")
    @Operation(summary = "The fee ledger of a dispute: entries, balances, what is unpaid and what must come back")
    @Transactional
    public PostFees.DisputeFees fees(UUID id) {
        return fees.of(Dispute.byId(id));
    }

    @POST
    @Path("/fee-payments")
    @RolesAllowed({Role.NEGOTIATOR, Role.BILLER, Role.SUPERVISOR, Role.RCM_SYSTEM})
    @Operation(summary = "Record that a fee was paid ahead of the offer, which counts only with both (FED-OF-03)")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PostFees.DisputeFees.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Recorded before (fee-paid-before), borne by another case (fees-of-the-batch), or no time for it",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public PostFees.DisputeFees paid(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid FeePayment payment) {
        return fees.payment(id, ifMatch, payment.fee().event, payment.amount(), payment.paidOn());
    }

    @POST
    @Path("/fee-receipts")
    @RolesAllowed({Role.NEGOTIATOR, Role.BILLER, Role.SUPERVISOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say that the receipt for a fee came, which proves that the offer counts (FED-OF-03)")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PostFees.DisputeFees.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "No payment is recorded (fee-not-paid), the payment has its receipt (fee-receipt-recorded), or the number is another dispute's (receipt-of-another-dispute)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public PostFees.DisputeFees received(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewFeeReceipt receipt) {
        receipts.received(id, ifMatch, receipt.fee().event, receipt.receivedOn(), receipt.reference());
        return fees.of(Dispute.byId(id));
    }

    @POST
    @Path("/fee-refunds")
    @RolesAllowed({Role.NEGOTIATOR, Role.BILLER, Role.SUPERVISOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say that the entity returned part of its fee")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = PostFees.DisputeFees.class)))
    @APIResponse(
            responseCode = "409",
            description = "More than what is due (refund-too-large), or posted before (refund-already-posted)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public PostFees.DisputeFees refunded(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid FeeRefund refund) {
        return fees.refunded(id, ifMatch, refund.amount(), refund.receivedOn(), refund.reference());
    }
}
