package dev.parley.idr;

import dev.parley.http.NotFound;
import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
import dev.parley.idr.DisputeExtension.ExtensionAnswer;
import dev.parley.idr.DisputeExtension.ExtensionView;
import dev.parley.idr.DisputeExtension.NewExtension;
import dev.parley.idr.DisputeWithdrawal.NewWithdrawal;
import dev.parley.idr.DisputeWithdrawal.WithdrawalAnswer;
import dev.parley.idr.DisputeWithdrawal.WithdrawalView;
import dev.parley.idr.EntityRequest.EntityRequestView;
import dev.parley.idr.SettlementNotice.SettlementNoticeView;
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

/** What is asked and what is granted during a dispute: both move the last days of its stages. */
@Path("/disputes/{id}")
@Tag(name = "Disputes")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class DisputeStagesResource {
    private final AnswerRequests requests;
    private final ExtendStages extensions;
    private final AskToWithdraw withdrawals;
    private final Clock clock;

    DisputeStagesResource(AnswerRequests requests, ExtendStages extensions, AskToWithdraw withdrawals, Clock clock) {
        this.requests = requests;
        this.extensions = extensions;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @GET
    @Path("/information-requests")
    @Operation(summary = "What the entity or the Departments asked, the oldest first")
    @Transactional
    public List<EntityRequestView> requests(UUID id) {
        return EntityRequest.of(Dispute.byId(id).id()).stream()
                .map(request -> request.view(today()))
                .toList();
    }

    @POST
    @Path("/information-requests")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(
            summary = "Say what the entity or the Departments ask (FED-EL-06)",
            description =
                    "Due in 5 business days after the request, or on the day that it names; under the amended text the"
                            + " running stage stands still meanwhile. The same request told twice is one.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntityRequestView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The dispute is not under way",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public EntityRequestView ask(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid EntityRequest.NewRequest told) {
        return requests.asked(id, ifMatch, told).view(today());
    }

    @POST
    @Path("/information-requests/{requestId}/answer")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say that a request was answered in full; the stage that stood still goes on from that day")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EntityRequestView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was answered before (request-answered)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public EntityRequestView answer(UUID id, UUID requestId, @NotNull @Valid EntityRequest.Answer sent) {
        return requests.answered(id, requestId, sent).view(today());
    }

    @GET
    @Path("/extensions")
    @Operation(summary = "Extensions of the stages of a dispute, the oldest first")
    @Transactional
    public List<ExtensionView> extensions(UUID id) {
        return DisputeExtension.of(Dispute.byId(id).id()).stream()
                .map(DisputeExtension::view)
                .toList();
    }

    @POST
    @Path("/extensions")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(
            summary = "Say that more time was asked for, or announced, for one stage",
            description =
                    "By e-mail (FED-EX-01), from 2026-11-01 through the portal (FED-EX-02), for a missing disclosure"
                            + " (FED-EX-03) or by public notice (FED-EX-04).")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The dispute is not under way",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ExtensionView extend(UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewExtension asked) {
        return extensions.asked(id, ifMatch, asked).view();
    }

    @POST
    @Path("/extensions/{extensionId}/answer")
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(summary = "Say whether an extension was granted; later stages count from the end of the longer one")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExtensionView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was answered before (extension-answered), or the stage is over (stage-over)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ExtensionView answer(UUID id, UUID extensionId, @NotNull @Valid ExtensionAnswer said) {
        return extensions.answered(id, extensionId, said).view();
    }

    @GET
    @Path("/withdrawal-requests")
    @Operation(summary = "Our requests to withdraw alone, the oldest first")
    @Transactional
    public List<WithdrawalView> withdrawals(UUID id) {
        return DisputeWithdrawal.of(Dispute.byId(id).id()).stream()
                .map(DisputeWithdrawal::view)
                .toList();
    }

    @POST
    @Path("/withdrawal-requests")
    @RolesAllowed(Role.NEGOTIATOR)
    @Operation(
            summary = "Say that we asked to withdraw alone (FED-WD-03)",
            description =
                    "Under the amended text the other side has 5 business days, the running stage pauses meanwhile and"
                            + " silence is agreement; before it the other side must agree.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WithdrawalView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The dispute is not under way, or a request is open (withdrawal-asked)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public WithdrawalView withdraw(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewWithdrawal asked) {
        return withdrawals.ask(id, ifMatch, asked).view();
    }

    @POST
    @Path("/withdrawal-requests/{withdrawalId}/answer")
    @RolesAllowed(Role.NEGOTIATOR)
    @Operation(
            summary =
                    "Say what the other side answered; agreement, and silence where the text says so, end the dispute")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WithdrawalView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was answered before (withdrawal-answered)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public WithdrawalView answer(UUID id, UUID withdrawalId, @NotNull @Valid WithdrawalAnswer said) {
        return withdrawals.answered(id, withdrawalId, said).view();
    }

    @GET
    @Path("/settlement-notice")
    @Operation(
            summary = "Whether the settlement of a dispute was reported, when and how (FED-WD-01)",
            description = "There is none where the case was not settled while the dispute ran.")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = SettlementNoticeView.class)))
    @Transactional
    public SettlementNoticeView settlementNotice(UUID id) {
        return SettlementNotice.of(Dispute.byId(id).id())
                .orElseThrow(() -> new NotFound("settlement notice of dispute", id))
                .view();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
