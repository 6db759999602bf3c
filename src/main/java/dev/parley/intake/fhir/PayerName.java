package dev.parley.intake.fhir;

import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;

/** The payer as a resource names it, through its Organization or in the reference itself. */
record PayerName(String id, String name) {
    static PayerName of(Reference reference, String at, Findings findings) {
        String id = reference.getIdentifier().getValue();
        if (reference.hasDisplay()) {
            return new PayerName(id, reference.getDisplay()); // enough; what it leads to is not needed
        }
        Organization organization =
                References.follow(reference, Organization.class, at, findings).orElse(null);
        if (organization == null) {
            return new PayerName(id, id);
        }
        String known = organization.getIdentifier().stream()
                .map(Identifier::getValue)
                .filter(value -> value != null)
                .findFirst()
                .orElse(id);
        return new PayerName(known, organization.hasName() ? organization.getName() : known);
    }

    String idOrName() {
        return id == null ? name : id;
    }
}
