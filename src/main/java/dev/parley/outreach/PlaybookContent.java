package dev.parley.outreach;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to say in talks over one field, with what to compare and what to look out for. No patient is named in it. */
public record PlaybookContent(
        @NotBlank @Size(max = 100) String title,
        @NotEmpty @Size(max = 30) List<@NotNull @Valid Argument> arguments,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid Yardstick> benchmarks,
        @NotEmpty @Size(max = 30) List<@NotBlank @Size(max = 500) String> traps) {

    /** A point to make, and the paper that carries it. */
    @Schema(name = "PlaybookArgument")
    public record Argument(
            @NotBlank @Size(max = 500) String point,
            @Size(max = 300) String evidence,
            @Size(max = 5) List<
                                    @NotNull @Pattern(
                                            regexp = "[A-Z]{2,4}(-[A-Z]{2})?-\\d{2}[a-z]?",
                                            message = "must be a rule such as FED-ON-01")
                                    String>
                            rules) {
        public Argument {
            rules = rules == null ? List.of() : List.copyOf(rules);
        }
    }

    /** A price to compare with. Some may guide talks and must stay out of a federal brief (45 CFR 149.510(c)(4)(v)). */
    @Schema(name = "PlaybookBenchmark")
    public record Yardstick(
            @NotBlank @Size(max = 200) String what,
            @NotBlank @Size(max = 500) String why,
            @Schema(description = "True for what the federal entity must not consider") boolean barredInFederalBrief) {}
}
