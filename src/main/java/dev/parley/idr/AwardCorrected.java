package dev.parley.idr;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/** Hears, in the same transaction, that a determination was put right: whoever counts money from the award. */
public interface AwardCorrected {
    /** {@code awardId} is the dispute's. */
    void corrected(UUID caseId, UUID awardId, Money award, LocalDate correctedOn, String reason);
}
