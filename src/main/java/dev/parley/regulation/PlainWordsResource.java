package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.http.InvalidFields;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What codes and clocks mean to a person. */
@Path("/regulation")
@Tag(name = "Regulation")
@Authenticated
public class PlainWordsResource {
    private static final int MOST_CODES = 200;

    private final Remedies remedies;
    private final Missed missed;

    PlainWordsResource(Remedies remedies, Missed missed) {
        this.remedies = remedies;
        this.missed = missed;
    }

    /** What a code of a remittance says and what helps; a code that is not known has its {@code code} only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CodeMeaning(
            @Schema(description = "As asked for") String code,
            Remedy.Kind kind,
            String label,
            RemedyCategory category,
            Remedy.Route route,
            Confidence confidence,
            @Schema(description = "What to do about it") String remedy) {
        private static CodeMeaning of(String asked, Remedy found) {
            return new CodeMeaning(
                    asked,
                    found.kind(),
                    found.label(),
                    found.category(),
                    found.route(),
                    found.confidence(),
                    found.remedy());
        }
    }

    @GET
    @Path("/remedies")
    @Operation(
            summary = "What adjustment reasons (CARC) and remark codes (RARC) mean, and what helps against them",
            description = "Labels are our own words, not the licensed lists. All that are known when no code is named.")
    public List<CodeMeaning> remedies(
            @RestQuery @Parameter(description = "A code with or without its group: CO-45, 45 or N620; may be repeated")
                    List<String> code) {
        if (code.isEmpty()) {
            return remedies.all().stream()
                    .map(found -> CodeMeaning.of(found.code(), found))
                    .toList();
        }
        if (code.size() > MOST_CODES) {
            throw new InvalidFields("code", "is named more than " + MOST_CODES + " times");
        }
        return code.stream()
                .distinct()
                .map(asked -> remedies.of(asked)
                        .map(found -> CodeMeaning.of(asked, found))
                        .orElse(new CodeMeaning(asked, null, null, null, null, null, null)))
                .toList();
    }

    @GET
    @Path("/clocks")
    @Operation(
            summary = "What follows when a clock runs out unused",
            description =
                    "lost says that a right of the provider ends with the day. A clock whose rule only warns loses nothing by itself.")
    public Collection<Missed.Consequence> clocks() {
        return missed.all();
    }
}
