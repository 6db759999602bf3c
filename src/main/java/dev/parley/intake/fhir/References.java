package dev.parley.intake.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Follows references to resources that came along: contained, or in the same Bundle. Nothing is ever fetched. */
final class References {
    private References() {}

    /** A reference by identifier or name alone leads nowhere and is no fault; one to a resource that is not here is. */
    static <T extends Resource> Optional<T> follow(
            Reference reference, Class<T> type, String location, Findings findings) {
        Optional<Resource> found = any(reference, location, findings);
        if (found.isPresent() && !type.isInstance(found.get())) {
            findings.error(
                    location,
                    "reference-unsuitable",
                    "leads to a " + found.get().fhirType() + ", not to a " + type.getSimpleName());
            return Optional.empty();
        }
        return found.map(type::cast);
    }

    static Optional<Resource> any(Reference reference, String location, Findings findings) {
        if (reference.getResource() instanceof Resource resource) {
            return Optional.of(resource);
        }
        if (reference.hasReference()) {
            findings.error(
                    location + ".reference",
                    "reference-unresolved",
                    "leads to a resource that is neither contained nor in the Bundle");
        }
        return Optional.empty();
    }
}
