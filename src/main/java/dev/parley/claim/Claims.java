package dev.parley.claim;

import dev.parley.money.Money;
import dev.parley.party.Provider;
import dev.parley.storage.ReadOnce;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;

/** Finds claims: by what they are called, by what they replace, by what was served. */
public final class Claims {
    private Claims() {}

    /** Reads many claims with their lines and parties at once, those of facilities with their forms. */
    public static void readAhead(Collection<UUID> ids) {
        Claim.list(
                "from Claim c left join fetch c.lines left join fetch c.billingProvider left join fetch c.renderingProvider"
                        + " left join fetch c.plan where c.id in ?1",
                ids);
        Claim.list("from Claim c join fetch c.billed where c.id in ?1 and c.type = ?2", ids, ClaimType.INSTITUTIONAL);
    }

    /** Several claims with what they were billed by, word for word, and whom they name. */
    public static List<Claim> withWords(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        readAhead(ids);
        return Claim.list(
                "from Claim c left join fetch c.billed left join fetch c.payer left join fetch c.facility where c.id in ?1",
                ids);
    }

    /** Among the claims that are stored and those of this transaction, which tell of themselves: nothing need be stored first. */
    static Optional<Claim> same(NewClaim billed, Provider billingProvider) {
        return ReadOnce.found(Claim.class, Claim.naturalName(billed), () -> Claim.<Claim>find(
                        "claimNumber = ?1 and frequencyCode = ?2 and payerControlNumber = ?3 and billingProvider = ?4",
                        billed.claimNumber(),
                        billed.frequencyCode(),
                        Claim.controlNumber(billed),
                        billingProvider)
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .firstResultOptional());
    }

    /** Looks for several at once, as {@link #same} does. */
    static void lookAhead(List<NewClaim> billed) {
        Set<String> numbers = billed.stream().map(NewClaim::claimNumber).collect(Collectors.toSet());
        Map<String, Claim> there = Claim.<Claim>find(
                        "from Claim c join fetch c.billingProvider where c.claimNumber in ?1", numbers)
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .stream()
                .collect(Collectors.toMap(Claim::naturalName, claim -> claim));
        ReadOnce.lookedFor(Claim.class, billed.stream().map(Claim::naturalName).toList(), there);
    }

    /** Claims that a payment may be for, the newest first. */
    public static List<Claim> byNumber(String claimNumber) {
        return Claim.list("claimNumber = ?1 order by receivedAt desc, id desc", claimNumber);
    }

    /** Claims of any of these numbers with what tells one from another, the newest first. */
    public static List<Claim> byNumbers(Collection<String> claimNumbers) {
        return Claim.list(
                "from Claim c join fetch c.patient left join fetch c.lines where c.claimNumber in ?1"
                        + " order by c.receivedAt desc, c.id desc",
                claimNumbers);
    }

    /** Claims that name one of the payer's numbers of the claim they replace. */
    public static List<Claim> byPayerControlNumbers(Collection<String> payerControlNumbers) {
        return Claim.list("payerControlNumber in ?1", payerControlNumbers);
    }

    /** Claims of one first day of service and one charge, the newest first. */
    public static List<Claim> byService(LocalDate from, Money charge, int most) {
        return Claim.<Claim>find("serviceFrom = ?1 and totalCharge = ?2 order by id desc", from, charge)
                .page(0, most)
                .list();
    }
}
