package dev.parley.casefile;

import dev.parley.benchmark.BenchmarkSheet;
import dev.parley.benchmark.SheetText;
import dev.parley.benchmark.Venue;
import dev.parley.document.LetterPdf;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The numbers beside the lines of a case. */
@Path("/cases/{caseId}/benchmarks")
@Tag(name = "Benchmarks")
@Authenticated
public class CaseBenchmarkResource {
    private final CaseBenchmarks benchmarks;

    CaseBenchmarkResource(CaseBenchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    /** What is asked beside the case. */
    public static class Asked {
        @RestQuery
        @Parameter(description = "Where the price is talked about; that of the case's road when absent")
        Venue venue;

        @RestQuery
        @Parameter(description = "Medicare locality, contractor-number (04412-18) or state-number (TX-18)")
        String locality;

        @RestQuery
        @Parameter(description = "Area of the percentiles; the three-digit ZIP of the place when absent")
        String area;

        @RestQuery
        @DefaultValue("false")
        @Parameter(description = "A nurse practitioner, physician assistant or the like furnished it")
        boolean nonPhysician;

        CaseBenchmarks.Said said() {
            return new CaseBenchmarks.Said(venue, locality, area, nonPhysician, null, null);
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Every benchmark of every line, where it may be used, and what they make of opening, target and floor",
            description = "Also as application/pdf. A number that is missing says why.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BenchmarkSheet.class)))
    public BenchmarkSheet sheet(UUID caseId, @BeanParam Asked asked) {
        return benchmarks.of(caseId, asked.said());
    }

    @GET
    @Produces("application/pdf")
    @Operation(summary = "The same on paper", operationId = "benchmarksOnPaper")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = "application/pdf",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Transactional
    public RestResponse<byte[]> paper(UUID caseId, @BeanParam Asked asked) {
        BenchmarkSheet sheet = benchmarks.of(caseId, asked.said());
        String number = CaseFile.byId(caseId).caseNumber();
        return ResponseBuilder.ok(LetterPdf.of("Benchmarks " + number, printable(SheetText.of(sheet, number))))
                .header(HttpHeaders.CONTENT_DISPOSITION, DocumentResource.attachment("benchmarks-" + number + ".pdf"))
                .build();
    }

    /** The names of plans stand in sources as they were published, in any script. */
    private static String printable(String text) {
        String printable = text;
        for (String character : LetterPdf.unprintable(text)) {
            printable = printable.replace(character, "?");
        }
        return printable;
    }
}
