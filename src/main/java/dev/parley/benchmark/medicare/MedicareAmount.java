package dev.parley.benchmark.medicare;

import dev.parley.money.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What Medicare would pay for one service in one year and place, with every step; or no amount, and why. */
public record MedicareAmount(
        int line,
        String code,
        List<String> modifiers,
        Site site,
        int year,
        String locality,
        boolean national,
        @Schema(nullable = true, description = "Null when Medicare sets no price: see none") Money amount,
        @Schema(nullable = true) String none,
        @Schema(
                        nullable = true,
                        description =
                                "What the units of the file come to where Medicare sets no price. Never a benchmark")
                Money unitsOfFile,
        List<Step> steps,
        List<String> sources,
        List<String> notes) {

    /** One step of the calculation: what was done by which rule, and what stood after it. */
    public record Step(String what, String figure, @Schema(nullable = true) Money after) {}
}
