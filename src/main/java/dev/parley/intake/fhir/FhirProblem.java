package dev.parley.intake.fhir;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a resource and where, as a FHIRPath. The detail repeats amounts and codes, never a name or a date of birth. */
public record FhirProblem(
        String code, Severity severity, @Schema(examples = "Claim.item[0].net") String location, String detail) {

    @Schema(name = "FhirSeverity")
    public enum Severity {
        WARNING,
        /** Refuses the resource. */
        ERROR
    }
}
