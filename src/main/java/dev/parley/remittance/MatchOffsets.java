package dev.parley.remittance;

import dev.parley.claim.Claim;
import dev.parley.claim.Claims;
import dev.parley.http.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Brings what a payer moved at provider level to the claim that its reference names. */
@ApplicationScoped
public class MatchOffsets {

    /** What names no single claim is kept where somebody has to find it, else left with its remittance. */
    void match(Remittance remittance, NewRemittance.ProviderAdjustment sent, LocalDate receivedOn) {
        if (!ClaimOffset.namesClaim(sent)) {
            return;
        }
        String reference = sent.reference().strip();
        List<UUID> named = Stream.concat(
                        Claims.byNumber(reference).stream().map(Claim::id),
                        RemittanceClaim.claimsKnownAs(Set.of(reference)).values().stream()
                                .flatMap(Set::stream))
                .distinct()
                .toList();
        if (named.size() == 1) {
            new ClaimOffset(remittance.id(), sent, named.get(0), "the reference names the claim", receivedOn).persist();
        } else if (ClaimOffset.mustBeFound(sent)) {
            String because = named.isEmpty() ? "no claim has this reference" : "several claims have this reference";
            new ClaimOffset(remittance.id(), sent, null, because, receivedOn).persist();
        }
    }

    /** By a person's word. */
    public ClaimOffset match(UUID offsetId, UUID claimId, String by) {
        Claim claim = Claim.byId(claimId).orElseThrow(() -> new InvalidFields("/claimId", "is not a claim of yours"));
        ClaimOffset offset = ClaimOffset.byId(offsetId);
        offset.isFor(claim.id(), "said by " + by);
        return offset;
    }

    /** A person says that it is about no claim of ours; it stays as received. */
    public void ignore(UUID offsetId, String because) {
        ClaimOffset.byId(offsetId).ignore(because);
    }
}
