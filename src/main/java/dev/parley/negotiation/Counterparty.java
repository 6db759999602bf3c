package dev.parley.negotiation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who speaks for the payer: its authority decides what the offer is worth (CLM-21), its habits what comes next. */
public record Counterparty(
        @NotNull Kind kind,
        @Size(max = 200) @Schema(description = "The repricer's or administrator's name; the payer's own when absent")
                String name,
        @Size(max = 200) @Schema(description = "The person") String negotiator,
        @Size(max = 100) @Schema(description = "Their reference number") String reference) {

    /** In which role it speaks. Talks with a repricer may not count as open negotiation (CLM-21). */
    public enum Kind {
        PAYER,
        ADMINISTRATOR,
        REPRICER
    }
}
