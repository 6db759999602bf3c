package dev.parley.x12;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.money.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one transaction. {@code totalCharge} is the sum of CLM02 (837) or CLP03 (835), {@code totalPaid} that of
 * CLP04, in dollars; null where the type has no such amount. A refused one names at least one ERROR.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record TransactionAnswer(
        TransactionType type,
        @Schema(nullable = true) String controlNumber,
        ReadTransaction.Status status,
        int claims,
        @Schema(nullable = true) Money totalCharge,
        @Schema(nullable = true) Money totalPaid,
        List<ReadProblem> problems) {

    static TransactionAnswer of(ReadTransaction read) {
        return new TransactionAnswer(
                read.type(),
                read.controlNumber(),
                read.status(),
                read.claims(),
                read.totalCharge(),
                read.totalPaid(),
                read.problems());
    }
}
