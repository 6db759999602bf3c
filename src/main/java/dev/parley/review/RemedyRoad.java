package dev.parley.review;

import dev.parley.regulation.Remedy;
import dev.parley.regulation.RemedyCategory;
import dev.parley.security.Role;
import java.util.Optional;

/** A way to have the payer decide again, in the order in which they are taken; the words are those of the process. */
public enum RemedyRoad {
    CORRECTED_CLAIM("correctedClaim", Role.BILLER),
    DOCUMENTATION("documentation", Role.BILLER),
    APPEAL("appeal", Role.NEGOTIATOR),
    /** After the plan's last level, where medical judgment decided (ERI-10). */
    EXTERNAL_REVIEW("externalReview", Role.NEGOTIATOR);

    private final String word;
    private final String owner;

    RemedyRoad(String word, String owner) {
        this.word = word;
        this.owner = owner;
    }

    public String word() {
        return word;
    }

    /** The role in whose queue its task is. One code has another one on its second road than on its first. */
    public String owner() {
        return owner;
    }

    /** Whether it disputes a decision about a claim that is right as it was billed. */
    public boolean disputes() {
        return this == APPEAL || this == EXTERNAL_REVIEW;
    }

    /** The road of one code; a low price has none, it is negotiated or disputed before the state. */
    static Optional<RemedyRoad> of(Remedy remedy) {
        if (remedy.route() == Remedy.Route.WC_FEE_DISPUTE) {
            return Optional.empty();
        }
        if (remedy.category() != RemedyCategory.COVERAGE) {
            return of(remedy.category());
        }
        return switch (remedy.route()) {
            case APPEAL, COVERAGE_CHECK, LEGAL_REVIEW -> Optional.of(APPEAL);
            case CORRECTED_CLAIM, CORRECTED_OR_NEW_CLAIM, NEW_CLAIM -> Optional.of(CORRECTED_CLAIM);
            default -> Optional.of(DOCUMENTATION); // proof of eligibility, of the order of payers, of another's denial
        };
    }

    static Optional<RemedyRoad> of(RemedyCategory category) {
        return switch (category) {
            case CORRECTED_CLAIM -> Optional.of(CORRECTED_CLAIM);
            case DOCUMENTATION, COVERAGE -> Optional.of(DOCUMENTATION);
            case APPEAL -> Optional.of(APPEAL);
            case PROTECTED_PRICE, UNDERPAYMENT, PATIENT_RESPONSIBILITY, INFORMATIONAL -> Optional.empty();
        };
    }
}
