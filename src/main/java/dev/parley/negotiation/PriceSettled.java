package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Phase;
import dev.parley.http.Refusal;
import java.util.Map;

/** A price was agreed or determined; from then on only its payment is followed. */
class PriceSettled extends Refusal {
    private PriceSettled(CaseFile file) {
        super(
                409,
                "price-settled",
                "The price of this claim is settled, by agreement or determination; only its payment is open",
                Map.of("caseId", file.id(), "phase", file.phase()));
    }

    static void refuse(CaseFile file) {
        if (file.phase() == Phase.RECOVERY || Settlement.of(file.id()).isPresent()) {
            throw new PriceSettled(file);
        }
    }
}
