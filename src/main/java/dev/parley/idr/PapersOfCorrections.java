package dev.parley.idr;

import dev.parley.casefile.SharedPapers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** A corrected determination is one paper for all cases of a batch. */
@ApplicationScoped
class PapersOfCorrections implements SharedPapers {
    @Override
    public Collection<UUID> of(UUID caseId) {
        return DeterminationCorrection.papers(caseId);
    }
}
