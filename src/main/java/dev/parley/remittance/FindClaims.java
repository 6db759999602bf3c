package dev.parley.remittance;

import dev.parley.claim.Claim;
import dev.parley.claim.Claims;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Claims that payments may be for, the best fitting first: by any number both sides use, or by date and charge. The numbers of
 * all payments are looked up at once.
 */
final class FindClaims {
    private static final int MOST = 20;

    private final Map<String, List<Claim>> byNumber;
    private final Map<String, List<Claim>> byControlNumber;

    private FindClaims(Map<String, List<Claim>> byNumber, Map<String, List<Claim>> byControlNumber) {
        this.byNumber = byNumber;
        this.byControlNumber = byControlNumber;
    }

    static FindClaims of(Collection<NewRemittance.PaidClaim> payments) {
        Set<String> numbers =
                payments.stream().map(NewRemittance.PaidClaim::claimNumber).collect(Collectors.toSet());
        Set<String> controlNumbers = payments.stream()
                .map(NewRemittance.PaidClaim::payerControlNumber)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new FindClaims(
                Claims.byNumbers(numbers).stream().collect(Collectors.groupingBy(Claim::claimNumber)),
                controlNumbers.isEmpty() ? Map.of() : knownToPayers(controlNumbers));
    }

    /** Claims that name a number of the payer as that of the claim they replace, and those that it was used for before. */
    private static Map<String, List<Claim>> knownToPayers(Set<String> controlNumbers) {
        Map<String, List<Claim>> known = Claims.byPayerControlNumbers(controlNumbers).stream()
                .collect(Collectors.groupingBy(Claim::payerControlNumber));
        RemittanceClaim.claimsKnownAs(controlNumbers).forEach((number, claimIds) -> claimIds.stream()
                .flatMap(id -> Claim.byId(id).stream())
                .forEach(claim -> known.computeIfAbsent(number, first -> new ArrayList<>())
                        .add(claim)));
        return known;
    }

    /** All that may be meant. */
    List<PaymentMatch> fitting(NewRemittance.PaidClaim paid) {
        List<PaymentMatch> numbered = numbered(paid);
        return paid.serviceFrom() == null ? numbered : withSameService(paid, numbered);
    }

    /** Enough to tell which one is meant: where a number says it all, nothing else can come near. */
    List<PaymentMatch> telling(NewRemittance.PaidClaim paid) {
        List<PaymentMatch> numbered = numbered(paid);
        boolean beyondDoubt = !numbered.isEmpty() && numbered.get(0).isBeyondAnyUnnumbered();
        return beyondDoubt || paid.serviceFrom() == null ? numbered : withSameService(paid, numbered);
    }

    private List<PaymentMatch> numbered(NewRemittance.PaidClaim paid) {
        Map<UUID, Claim> found = new LinkedHashMap<>();
        byNumber.getOrDefault(paid.claimNumber(), List.of()).forEach(claim -> found.put(claim.id(), claim));
        knownByPayer(paid).forEach(claim -> found.put(claim.id(), claim));
        return matches(paid, found.values());
    }

    private List<PaymentMatch> withSameService(NewRemittance.PaidClaim paid, List<PaymentMatch> numbered) {
        Map<UUID, Claim> found = new LinkedHashMap<>();
        numbered.forEach(match -> found.put(match.claim().id(), match.claim()));
        Claims.byService(paid.serviceFrom(), paid.charge(), MOST)
                .forEach(claim -> found.putIfAbsent(claim.id(), claim));
        return matches(paid, found.values());
    }

    private List<PaymentMatch> matches(NewRemittance.PaidClaim paid, Collection<Claim> claims) {
        Set<UUID> known = new HashSet<>();
        knownByPayer(paid).forEach(claim -> known.add(claim.id()));
        return claims.stream()
                .map(claim -> PaymentMatch.of(claim, paid, known.contains(claim.id())))
                .sorted(PaymentMatch.BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    private List<Claim> knownByPayer(NewRemittance.PaidClaim paid) {
        return paid.payerControlNumber() == null
                ? List.of()
                : byControlNumber.getOrDefault(paid.payerControlNumber(), List.of());
    }
}
