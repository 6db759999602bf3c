package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.document.Document;
import dev.parley.http.Idempotent;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import dev.parley.negotiation.Settlement.SettlementView;
import dev.parley.negotiation.SettlementProposal.ProposalView;
import dev.parley.security.CurrentUser;
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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The agreement on a rate. */
@Path("/cases/{caseId}/settlement")
@Tag(name = "Negotiation")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class SettlementResource {
    private final ReportSettlement report;
    private final SettlementEffects effects;
    private final CurrentUser user;
    private final Clock clock;

    SettlementResource(ReportSettlement report, SettlementEffects effects, CurrentUser user, Clock clock) {
        this.report = report;
        this.effects = effects;
        this.user = user;
        this.clock = clock;
    }

    private SettlementView view(CaseFile file, Settlement settlement) {
        return settlement.view(effects.of(file, settlement));
    }

    @GET
    @Operation(summary = "The settlement of a case")
    @Transactional
    public SettlementView get(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        return view(file, Settlement.of(caseId).orElseThrow(() -> new NotFound("settlement of case", caseId)));
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.SUPERVISOR, Role.PROVIDER})
    @Operation(
            summary = "Record a settlement reached outside the tasks; If-Match is the ETag of the case",
            description = "Possible at any time before a determination. Payment is followed from then on.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SettlementView.class)))
    @APIResponse(
            responseCode = "202",
            description = "Beyond one person's authority: it waits for a second one",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The release says too much (release-wording), the case is closed (case-closed), or its price is settled (price-settled)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<?> settle(
            UUID caseId, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewSettlement terms) {
        CaseFile file = CaseFile.byId(caseId);
        file.changeFrom(ifMatch);
        Optional<Settlement> settled = report.report(caseId, terms);
        if (settled.isEmpty()) {
            return ResponseBuilder.create(Status.ACCEPTED, waiting(caseId)).build();
        }
        return ResponseBuilder.created(URI.create("/api/v1/cases/" + caseId + "/settlement"))
                .entity(view(file, settled.get()))
                .build();
    }

    @GET
    @Path("/proposal")
    @Operation(summary = "The settlement that waits for a second person, and why")
    @Transactional
    public ProposalView proposal(UUID caseId) {
        CaseFile.byId(caseId);
        return waiting(caseId);
    }

    @POST
    @Path("/approval")
    @RolesAllowed(Role.SUPERVISOR)
    @Operation(summary = "Agree to the settlement that waits, or send it back; nobody agrees to their own")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SettlementView.class)))
    @APIResponse(responseCode = "204", description = "It was sent back")
    @APIResponse(
            responseCode = "409",
            description = "The same person proposed it (self-approval)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<SettlementView> approve(
            UUID caseId, @RestHeader("If-Match") String ifMatch, @NotNull @Valid SecondApproval said) {
        CaseFile file = CaseFile.byId(caseId);
        file.changeFrom(ifMatch);
        return report.decide(caseId, said.approved(), said.reason())
                .map(settled -> RestResponse.ok(view(file, settled)))
                .orElseGet(RestResponse::noContent);
    }

    @POST
    @Path("/signatures")
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER})
    @Operation(summary = "Record who signed for a side; once for each")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SettlementView.class)))
    @APIResponse(
            responseCode = "409",
            description = "That side has signed (signed-already)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<SettlementView> sign(UUID caseId, @NotNull @Valid Signature.Signed signed) {
        CaseFile file = CaseFile.byId(caseId);
        Settlement settlement = Settlement.of(caseId).orElseThrow(() -> new NotFound("settlement of case", caseId));
        if (signed.signedOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidFields("/signedOn", "lies in the future");
        }
        if (signed.documentId() != null) {
            Document.byId(caseId, signed.documentId());
        }
        if (Signature.of(settlement.id()).stream().anyMatch(other -> other.party() == signed.party())) {
            throw new SignedAlready(signed.party());
        }
        new Signature(settlement.id(), signed, user.name(), clock.instant()).persist();
        return RestResponse.status(Status.CREATED, view(file, settlement));
    }

    private static ProposalView waiting(UUID caseId) {
        return SettlementProposal.waiting(caseId)
                .orElseThrow(() -> new NotFound("settlement that waits for a second person in case", caseId))
                .view();
    }

    /** A signature is not replaced. */
    static class SignedAlready extends Refusal {
        SignedAlready(Offer.Party party) {
            super(
                    409,
                    "signed-already",
                    "The signature for the side " + party + " is on record",
                    Map.of("party", party));
        }
    }
}
