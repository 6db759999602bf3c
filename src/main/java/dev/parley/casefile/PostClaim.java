package dev.parley.casefile;

import dev.parley.casefile.WeighClaims.Received;
import dev.parley.claim.Claim;
import dev.parley.claim.ClaimView;
import dev.parley.claim.NewClaim;
import dev.parley.claim.RecordClaim;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.Remittance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes claims in, one with the payer's answer when there is one; opens their cases, or keeps those that need none as claims. */
@ApplicationScoped
public class PostClaim {
    private final RecordClaim recordClaim;
    private final PostRemittance postRemittance;
    private final WeighClaims weigh;

    PostClaim(RecordClaim recordClaim, PostRemittance postRemittance, WeighClaims weigh) {
        this.recordClaim = recordClaim;
        this.postRemittance = postRemittance;
        this.weigh = weigh;
    }

    /** A claim that was taken in; it has a case, or says why it needs none. */
    public record Posted(Claim claim, UUID caseId, ClaimView.WithoutCase withoutCase) {}

    /** The remittance may be null; when given it must answer this claim. */
    @Transactional
    public Posted post(NewClaim billed, NewRemittance answer, String source) {
        if (answer != null
                && answer.claims().stream().noneMatch(paid -> paid.claimNumber().equals(billed.claimNumber()))) {
            throw new InvalidFields("/remittance/claims", "does not answer claim " + billed.claimNumber());
        }
        Claim claim = recordClaim.record(billed);
        Claim.flush();
        postRemittance.takeUp(List.of(claim));
        Remittance answered = answer == null ? null : postRemittance.postWithClaim(answer, claim.id());
        Posted posted = weighed(List.of(new Received(claim, billed)), source).get(0);
        if (answered != null) {
            postRemittance.tellOfRepetitions(answered);
        }
        return posted;
    }

    /**
     * The same for several claims at once, each of which is posted as if it came alone. One that is refused undoes all. Whoever posts many
     * has looked ahead for them ({@link RecordClaim#lookAhead}).
     */
    @Transactional
    public List<Posted> post(List<NewClaim> billed, String source) {
        List<Received> received = new ArrayList<>();
        for (NewClaim one : billed) {
            received.add(new Received(recordClaim.record(one), one));
        }
        Claim.flush(); // what refers to claims is stored after them
        postRemittance.takeUp(received.stream().map(Received::claim).toList());
        return weighed(received, source);
    }

    private List<Posted> weighed(List<Received> received, String source) {
        Map<UUID, CaseFile> opened = weigh.received(received, source);
        return received.stream()
                .map(one -> {
                    UUID id = one.claim().id();
                    CaseFile file = opened.get(id);
                    return new Posted(
                            one.claim(), file == null ? null : file.id(), file == null ? withoutCase(id) : null);
                })
                .toList();
    }

    /** Opens the case of a claim that had none; one that has a case keeps it. Answers whether it was opened now. */
    @Transactional
    public boolean dispute(UUID claimId) {
        Claim.byId(claimId).orElseThrow(() -> new NotFound("claim", claimId));
        boolean had = caseOf(claimId).isPresent();
        weigh.asked(claimId);
        return !had;
    }

    /** A front end refused the claim: whatever it is, somebody has to look. Answers its case. */
    @Transactional
    public UUID refused(UUID claimId) {
        weigh.refused(claimId);
        return caseOf(claimId).orElseThrow();
    }

    /** The case that a claim opened. */
    public static Optional<UUID> caseOf(UUID claimId) {
        return CaseFile.ofClaim(claimId).map(CaseFile::id);
    }

    /** Why a claim has no case; null where it has one. */
    static ClaimView.WithoutCase withoutCase(UUID claimId) {
        return UndisputedClaim.of(claimId).map(UndisputedClaim::view).orElse(null);
    }
}
