package dev.parley.idr;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.claim.Claims;
import dev.parley.remittance.RemittanceClaim;
import java.util.List;
import java.util.UUID;

/** Reads what the planning of batches asks of each case for many at once: some ten queries for each 500 cases. */
final class ReadAhead {
    private static final int CHUNK = 500;

    private ReadAhead() {}

    static void of(List<UUID> caseIds) {
        for (int from = 0; from < caseIds.size(); from += CHUNK) {
            chunk(caseIds.subList(from, Math.min(from + CHUNK, caseIds.size())));
        }
    }

    private static void chunk(List<UUID> caseIds) {
        List<UUID> claims =
                CaseFile.byIds(caseIds).stream().map(CaseFile::claimId).toList();
        Deadline.readAhead(caseIds);
        CaseFact.readAhead(caseIds);
        Disputes.readAhead(caseIds);
        FilingExtension.readAhead(caseIds);
        Claims.readAhead(claims);
        RemittanceClaim.readAhead(claims);
    }
}
