package dev.parley.idr;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A billed line that may be disputed. {@code payerKey} names who a batch is against and is null where nobody knows the
 * plan that funds itself; {@code encounter} names one run of consecutive days of one patient on one claim; {@code from}
 * and {@code until} are the days on which the act that a batch has in common (filing, or sending the notice) may happen;
 * {@code gain} is what the item brings on average before fees and null where its qualifying payment amount is not known.
 */
record BatchItem(
        UUID caseId,
        int line,
        String npi,
        String taxId,
        String payerKey,
        String code,
        String encounter,
        LocalDate servedOn,
        LocalDate negotiationStarted,
        LocalDate from,
        LocalDate until,
        Money gain) {

    BatchLine ref() {
        return new BatchLine(caseId, line);
    }
}
