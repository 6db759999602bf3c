package dev.parley.review;

import dev.parley.casefile.FactName;
import dev.parley.claim.ClaimType;
import dev.parley.money.Money;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.RemarkEvidence;
import dev.parley.regulation.Remedies;
import dev.parley.regulation.RemedyCategory;
import java.util.List;
import java.util.Set;

/** Puts together what the law asks of a case: what people found out, what the claim shows, and the payer's last word. */
final class LawFacts {
    private static final Set<RemarkEvidence.Signal> COVERED = Set.of(
            RemarkEvidence.Signal.FEDERAL,
            RemarkEvidence.Signal.STATE,
            RemarkEvidence.Signal.ALL_PAYER_MODEL,
            RemarkEvidence.Signal.PROTECTED);

    private LawFacts() {}

    /** {@code paid} is what the payer's last word brought, null before any. */
    static CaseFacts of(
            KnownFacts known,
            ClaimType type,
            String placeOfService,
            Money paid,
            List<String> remarkCodes,
            Remedies.Plan codes,
            RemarkEvidence remarks) {
        Boolean facilityBills = known.flag(FactName.FACILITY_BILLS);
        // a license that was looked up says more about the place than its code
        boolean licenseKnown = known.flag(FactName.EMERGENCY_LICENSE) != null;
        return known.forTheLaw()
                .appealLevels(known.levelsFoundOut())
                .placeOfService(licenseKnown ? null : placeOfService)
                .facilityBills(facilityBills != null ? facilityBills : type == ClaimType.INSTITUTIONAL)
                .coverageDenied(coverageDenied(paid, remarkCodes, codes, remarks))
                .remarkCodes(remarkCodes)
                .build();
    }

    /** FED-SC-09: a refusal of the benefit, not of the price; a remark that the item is covered outweighs its reason. */
    private static Boolean coverageDenied(
            Money paid, List<String> remarkCodes, Remedies.Plan codes, RemarkEvidence remarks) {
        if (paid == null) {
            return null;
        }
        return !paid.isPositive()
                && codes.hasCategory(RemedyCategory.COVERAGE)
                && !COVERED.contains(remarks.read(remarkCodes).signal());
    }
}
