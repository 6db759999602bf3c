package dev.parley.casefile;

import dev.parley.claim.Claim;
import dev.parley.claim.NewClaim;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a claim's services were given, as far as its words tell: the facility's address, else the billing provider's. */
record PlaceOfCase(String zip, String state) {
    private static final int ZIP_OF_AREA = 3;

    static PlaceOfCase of(CaseFile file, Claim claim) {
        Optional<NewClaim.Address> address = claim.billed().flatMap(words -> Stream.of(
                        words.serviceFacility() == null
                                ? null
                                : words.serviceFacility().address(),
                        words.billingProvider().address())
                .filter(one -> one != null && one.postalCode() != null)
                .findFirst());
        return new PlaceOfCase(
                address.map(NewClaim.Address::postalCode)
                        .map(code -> code.replaceAll("\\D", ""))
                        .orElse(null),
                address.map(NewClaim.Address::state).orElse(file.serviceState()));
    }

    /** The area of tables by three-digit ZIP, or null. */
    String area() {
        return zip == null || zip.length() < ZIP_OF_AREA ? null : zip.substring(0, ZIP_OF_AREA);
    }
}
