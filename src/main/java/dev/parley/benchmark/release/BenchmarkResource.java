package dev.parley.benchmark.release;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.InvalidFields;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files of prices come in here; what was imported is listed. */
@Path("/benchmarks")
@Tag(name = "Benchmarks")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class BenchmarkResource {
    private final ImportRelease importRelease;

    BenchmarkResource(ImportRelease importRelease) {
        this.importRelease = importRelease;
    }

    /** What is said of a file beside its bytes. */
    public static class Said {
        @RestQuery
        @NotBlank @Parameter(
                description =
                        "medicare-rvu, medicare-gpci, medicare-anesthesia-factors, medicare-anesthesia-base-units,"
                                + " medicare-localities, medicare-zips, conversion-factors, percentiles, in-network-rates,"
                                + " allowed-amounts, idr-determinations, idr-outcomes, idr-by-specialty, idr-by-qpa-band or"
                                + " idr-closures")
        String kind;

        @RestQuery
        @Min(2019) @Max(2099) @Parameter(description = "The year the prices are for; a file of another year is refused")
        Integer year;

        @RestQuery
        @Size(max = 120) @Parameter(description = "How to call the release where the file does not say; the same name replaces it")
        String release;

        @RestQuery
        @Parameter(description = "First day of service it prices, where the file does not say")
        LocalDate effectiveFrom;

        @RestQuery
        @Size(max = 500) @Parameter(description = "Procedures to keep of a plan's file; at least one is needed there")
        List<@Size(max = 30) String> code;

        @RestQuery
        @Size(max = 500) @Parameter(description = "Keep only rates of groups with one of these NPIs or TINs; all when none is named")
        List<@Size(max = 10) String> npi;

        @RestQuery
        @Size(max = 500) List<@Size(max = 20) String> tin;

        @RestQuery
        @DefaultValue("false")
        @Parameter(description = "Read and check the same without keeping anything")
        boolean dryRun;

        ImportRequest request(String fileName) {
            return new ImportRequest(kind, year, release, effectiveFrom, fileName, set(code), set(npi), set(tin));
        }

        private static Set<String> set(List<String> said) {
            return said == null ? Set.of() : Set.copyOf(said);
        }
    }

    @POST
    @Path("/imports")
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.TEXT_PLAIN, "text/csv", MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.ADMIN, Role.OPS})
    @Operation(
            summary = "Import a file of prices, all of it or nothing",
            description =
                    "As the publisher released it, packed with gzip or not. A release replaces only itself: the same"
                            + " kind, year and name. The same bytes again change nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/octet-stream", schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ImportRelease.Imported.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Rows are wrong (benchmark-rows-refused, each with row and field), the file is of another year"
                            + " (benchmark-wrong-year) or quarter (benchmark-wrong-quarter), has another layout (benchmark-layout-unknown) or is not what was released"
                            + " (benchmark-file-untrusted)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ImportRelease.Imported post(InputStream body, @Valid @BeanParam Said said) throws IOException {
        return importRelease.take(body, said.request(null), said.dryRun);
    }

    @POST
    @Path("/imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.ADMIN, Role.OPS})
    @Operation(summary = "Import a file of prices as an upload", operationId = "importFile")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ImportRelease.Imported.class)))
    public ImportRelease.Imported postFile(@RestForm("file") FileUpload file, @Valid @BeanParam Said said)
            throws IOException {
        if (file == null) {
            throw new InvalidFields("/file", "is missing");
        }
        try (InputStream body = Files.newInputStream(file.uploadedFile())) {
            return importRelease.take(body, said.request(shortened(file.fileName())), said.dryRun);
        }
    }

    private static String shortened(String name) {
        return name == null || name.length() <= 200 ? name : name.substring(name.length() - 200);
    }

    @GET
    @Path("/releases")
    @Operation(summary = "What was imported, the latest import first, with source, dates, hash and number of rows")
    @Transactional
    public Page<BenchmarkRelease.ReleaseView> releases(
            @RestQuery String kind,
            @RestQuery Integer year,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        UUID before = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        List<BenchmarkRelease> found = BenchmarkRelease.page(kind, year, before, limit + 1);
        List<BenchmarkRelease> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.of(page.get(limit - 1).id()).toString() : null;
        return new Page<>(page.stream().map(BenchmarkRelease::view).toList(), next);
    }

    @GET
    @Path("/releases/count")
    @Operation(summary = "How many releases a filter finds")
    @Transactional
    public Count count(@RestQuery String kind, @RestQuery Integer year) {
        return new Count(BenchmarkRelease.howMany(kind, year));
    }
}
