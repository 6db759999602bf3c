package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.x12.Segment.Source;
import java.util.Set;

/** The segments of an 837 that describe one party: its NM1 and what follows it. */
final class PartyLoop {
    private static final Set<String> TAX_IDS = Set.of("EI", "SY");
    private static final Set<String> HOME = Set.of("US", "USA");

    private final Segment name;
    private Segment street;
    private Segment city;
    private Segment taxId;
    private Segment specialty;
    private Segment person;

    PartyLoop(Segment name) {
        this.name = name;
        street = name.without("N3");
        city = name.without("N4");
        taxId = name.without("REF");
        specialty = name.without("PRV");
        person = name.without("DMG");
    }

    void take(Segment segment) {
        switch (segment.tag()) {
            case "N3" -> street = segment;
            case "N4" -> city = segment;
            case "DMG" -> person = segment;
            case "PRV" -> specialty = segment;
            case "REF" -> taxId = TAX_IDS.contains(segment.raw(1).strip()) ? segment : taxId;
            default -> {}
        }
    }

    String npi() {
        return name.has(8, "XX") ? name.element(9) : null;
    }

    String identifier() {
        return name.element(9);
    }

    String lastName() {
        return name.element(3);
    }

    String firstName() {
        return name.element(4);
    }

    boolean isNamed() {
        return name.element(3) != null;
    }

    Source source() {
        return name.source(9);
    }

    NewClaim.Provider provider() {
        String number = taxId.element(2);
        return new NewClaim.Provider(
                npi(),
                name.element(3),
                name.element(4),
                number == null ? null : number.replace("-", ""),
                specialty.element(3),
                address());
    }

    NewClaim.Facility facility() {
        return new NewClaim.Facility(npi(), name.element(3), null, address());
    }

    NewClaim.Payer payer() {
        return new NewClaim.Payer(identifier(), name.element(3), null);
    }

    NewClaim.Patient patient(String memberId, Elements elements) {
        return new NewClaim.Patient(
                memberId, name.element(3), name.element(4), elements.date(person, 2), person.element(3), address());
    }

    NewClaim.Address address() {
        if (street.isEmpty() && city.isEmpty()) {
            return null;
        }
        String country = city.element(4);
        boolean abroad = country != null && !HOME.contains(country); // then N402 is a province
        return new NewClaim.Address(
                street.element(1),
                street.element(2),
                city.element(1),
                abroad ? null : city.element(2),
                city.element(3));
    }

    /** Where a property of the shapes above was read. */
    Source source(String property) {
        return switch (property) {
            case "npi", "payerId" -> name.source(9);
            case "firstName" -> name.source(4);
            case "taxId" -> taxId.source(2);
            case "taxonomy" -> specialty.source(3);
            case "birthDate" -> person.source(2);
            case "sex" -> person.source(3);
            case "address.line1" -> street.source(1);
            case "address.line2" -> street.source(2);
            case "address.city" -> city.source(1);
            case "address.state" -> city.source(2);
            case "address.postalCode" -> city.source(3);
            default -> name.source(3);
        };
    }
}
