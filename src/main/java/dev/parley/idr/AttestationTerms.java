package dev.parley.idr;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When a second person must look at an attestation before anybody files. */
@Schema(name = "AttestationTerms")
public record AttestationTerms(@NotNull SecondPerson secondPerson) {
    /** Which attestations a second person looks at. */
    public enum SecondPerson {
        NEVER,
        WHEN_WARNED,
        ALWAYS
    }

    boolean wantsSecondPerson(List<LegFinding> findings) {
        return switch (secondPerson) {
            case NEVER -> false;
            case WHEN_WARNED -> findings.stream().anyMatch(LegFinding::warns);
            case ALWAYS -> true;
        };
    }
}
