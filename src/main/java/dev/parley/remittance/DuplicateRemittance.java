package dev.parley.remittance;

import dev.parley.http.Refusal;
import java.util.Map;
import java.util.UUID;

/** This very remittance was posted before. */
public class DuplicateRemittance extends Refusal {
    private final transient UUID remittanceId;

    DuplicateRemittance(UUID remittanceId) {
        super(
                409,
                "remittance-duplicate",
                "This very remittance was posted before",
                Map.of("remittanceId", remittanceId));
        this.remittanceId = remittanceId;
    }

    public UUID remittanceId() {
        return remittanceId;
    }
}
