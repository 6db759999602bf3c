package dev.parley.idr;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ranges of codes that the house has loaded from the guidance; a code in no range batches by code or encounter. */
@Schema(name = "BatchTerms")
public record BatchTerms(@NotNull @Size(max = 500) List<@NotNull @Valid CodeRange> ranges) {
    public BatchTerms {
        ranges = ranges == null ? null : List.copyOf(ranges);
    }
}
