package dev.parley.idr;

import dev.parley.http.ETag;
import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
import dev.parley.idr.DeterminationCorrection.CorrectedDetermination;
import dev.parley.idr.DeterminationCorrection.CorrectionView;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Determinations that the entity put right: what they said before, and what they say now. */
@Path("/disputes/{id}/determination/corrections")
@Tag(name = "Disputes")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class DeterminationCorrectionResource {
    private final CorrectDetermination correct;
    private final OfferSeal seal;

    DeterminationCorrectionResource(CorrectDetermination correct, OfferSeal seal) {
        this.correct = correct;
        this.seal = seal;
    }

    @GET
    @Operation(
            summary = "The corrections of a determination, the oldest first",
            description = "Its ETag is that of all disputes of a batch together: another correction names it.")
    @Transactional
    public RestResponse<List<CorrectionView>> list(UUID id) {
        Dispute dispute = Dispute.byId(id);
        List<CorrectionView> corrections = DeterminationCorrection.of(dispute.id()).stream()
                .map(DeterminationCorrection::view)
                .toList();
        return ResponseBuilder.ok(corrections)
                .header("ETag", ETag.of(CorrectDetermination.version(dispute)))
                .build();
    }

    @POST
    @RolesAllowed({Role.NEGOTIATOR, Role.RCM_SYSTEM})
    @Operation(
            summary = "Say that the entity corrected a clerical error in its determination",
            description =
                    "Old and new stay; the entity's fee is divided anew, and what the payer is expected to pay follows. The"
                            + " day of the determination and what it suspends stay. With the items of all cases of a"
                            + " batch all of them are corrected, or none. If-Match is the ETag of this list of"
                            + " corrections: whoever saw an older state of any dispute of the batch reads first.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The dispute, or another one of its batch that is named, is not determined",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<DisputeView> correct(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid CorrectedDetermination corrected) {
        Dispute dispute = correct.correct(id, ifMatch, corrected);
        return ResponseBuilder.ok(seal.show(dispute))
                .header("ETag", ETag.of(CorrectDetermination.version(dispute)))
                .build();
    }
}
