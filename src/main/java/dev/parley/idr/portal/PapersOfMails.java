package dev.parley.idr.portal;

import dev.parley.casefile.SharedPapers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** A mail about a dispute is about all cases under its number. */
@ApplicationScoped
class PapersOfMails implements SharedPapers {
    @Override
    public Collection<UUID> of(UUID caseId) {
        return PortalMailPart.papers(caseId);
    }
}
