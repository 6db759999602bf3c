package dev.parley.resubmission;

import dev.parley.claim.NewClaim;
import dev.parley.document.Document;
import java.util.UUID;

/** Makes the file that a claim travels to the payer in. How files look is not this package's business. */
public interface ClaimFiles {
    /** The file, kept with the case. */
    Document make(UUID caseId, NewClaim claim);
}
