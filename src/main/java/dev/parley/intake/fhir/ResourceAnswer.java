package dev.parley.intake.fhir;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.money.Money;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one resource; {@code id} is the resource's own. The amounts are null where the type has none or they
 * cannot be read. A refused one names at least one ERROR.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ResourceAnswer(
        String type, String id, Status status, Money totalCharge, Money totalPaid, List<FhirProblem> problems) {

    @Schema(name = "FhirStatus")
    public enum Status {
        ACCEPTED,
        ACCEPTED_WITH_WARNINGS,
        /** Posted before, with the same content. */
        DUPLICATE,
        REFUSED
    }

    /** The same resource after posting said more about it. */
    ResourceAnswer as(Status status, FhirProblem... more) {
        List<FhirProblem> all =
                Stream.concat(problems.stream(), Stream.of(more)).toList();
        return new ResourceAnswer(type, id, status, totalCharge, totalPaid, all);
    }
}
