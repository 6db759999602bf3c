package dev.parley.remittance;

import dev.parley.claim.Claim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Claims that a payment may be for, the best fitting first: by any number both sides use, or by date and charge. */
final class FindClaims {
    private static final int MOST = 20;

    private FindClaims() {}

    static List<PaymentMatch> fitting(NewRemittance.PaidClaim paid) {
        Map<UUID, Claim> found = new LinkedHashMap<>();
        Claim.byNumber(paid.claimNumber()).forEach(claim -> found.put(claim.id(), claim));
        Set<UUID> knownByPayer = new HashSet<>();
        if (paid.payerControlNumber() != null) {
            List<Claim> known = new ArrayList<>(Claim.byPayerControlNumber(paid.payerControlNumber()));
            RemittanceClaim.claimsKnownAs(paid.payerControlNumber()).stream()
                    .flatMap(id -> Claim.byId(id).stream())
                    .forEach(known::add);
            known.forEach(claim -> {
                found.put(claim.id(), claim);
                knownByPayer.add(claim.id());
            });
        }
        if (paid.serviceFrom() != null) {
            Claim.byService(paid.serviceFrom(), paid.charge(), MOST).forEach(claim -> found.put(claim.id(), claim));
        }
        return found.values().stream()
                .map(claim -> PaymentMatch.of(claim, paid, knownByPayer.contains(claim.id())))
                .sorted(PaymentMatch.BEST_FIRST)
                .limit(MOST)
                .toList();
    }
}
