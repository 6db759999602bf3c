package dev.parley.x12;

import dev.parley.claim.NewClaim;
import java.time.format.DateTimeFormatter;

/** Writes the loops of people and organizations. */
final class PartyText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private final X12Text text;

    PartyText(X12Text text) {
        this.text = text;
    }

    /** The NM1 alone; a provider with a first name is a person. */
    void name(String entity, NewClaim.Provider provider) {
        text.segment(
                "NM1",
                entity,
                provider.firstName() == null ? "2" : "1",
                provider.lastNameOrOrganization(),
                provider.firstName(),
                null,
                null,
                null,
                "XX",
                provider.npi());
    }

    /** A provider within a claim or a line; the role is that of its PRV, null where the guide has none. */
    void provider(String entity, String role, NewClaim.Provider provider) {
        if (provider == null) {
            return;
        }
        name(entity, provider);
        if (provider.taxonomy() != null) {
            text.segment("PRV", role, "PXC", provider.taxonomy());
        }
        address(provider.address());
        taxId(provider);
    }

    void facility(NewClaim.Facility facility) {
        if (facility == null) {
            return;
        }
        if (facility.npi() == null) {
            text.segment("NM1", "77", "2", facility.name());
        } else {
            text.segment("NM1", "77", "2", facility.name(), null, null, null, null, "XX", facility.npi());
        }
        address(facility.address());
    }

    void person(String entity, NewClaim.Patient person, String memberId) {
        text.segment(
                "NM1",
                entity,
                "1",
                person.lastName(),
                person.firstName(),
                null,
                null,
                null,
                memberId == null ? null : "MI",
                memberId);
        address(person.address());
        if (person.birthDate() != null || person.sex() != null) {
            boolean born = person.birthDate() != null;
            text.segment("DMG", born ? "D8" : null, born ? DAY.format(person.birthDate()) : null, person.sex());
        }
    }

    void address(NewClaim.Address address) {
        if (address == null) {
            return;
        }
        if (address.line1() != null || address.line2() != null) {
            text.segment("N3", address.line1(), address.line2());
        }
        if (address.city() != null || address.state() != null || address.postalCode() != null) {
            text.segment("N4", address.city(), address.state(), address.postalCode());
        }
    }

    void taxId(NewClaim.Provider provider) {
        if (provider.taxId() != null) {
            text.segment("REF", "EI", provider.taxId());
        }
    }
}
