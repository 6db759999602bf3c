package dev.parley.idr;

import dev.parley.http.StartsOver;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to ask for, item by item. */
@Path("/disputes/{id}/offer-proposal")
@Tag(name = "Disputes")
@RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.AUDITOR})
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class OfferProposalResource {
    private final ProposeOffer propose;

    OfferProposalResource(ProposeOffer propose) {
        this.propose = propose;
    }

    @GET
    @Operation(
            summary =
                    "A final offer for each item in dollars and percent of its qualifying payment amount, with its reasons, total, fees and last day")
    @Transactional
    public ProposeOffer.OfferProposal propose(UUID id) {
        return propose.of(Dispute.byId(id));
    }
}
