package dev.parley.idr;

import dev.parley.http.Cursor;
import dev.parley.http.InvalidFields;
import dev.parley.http.Page;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Attestations of a period for auditors, as JSON or as a file. */
@Path("/reports/attestations")
@Tag(name = "Reports")
@RolesAllowed({Role.SUPERVISOR, Role.COMPLIANCE, Role.AUDITOR, Role.ADMIN})
public class AttestationReportResource {
    private static final String CSV = "text/csv";

    private final ReportAttestations report;

    AttestationReportResource(ReportAttestations report) {
        this.report = report;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Attestations of a period, both days included, with their seals checked today, the oldest first",
            description =
                    "The whole sealed text of one stands at /cases/{caseId}/idr/attestations/{id}/export. One without a seal"
                            + " counts as not unchanged.")
    @Transactional
    public Page<ReportAttestations.Row> list(
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate to,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit,
            @RestQuery String cursor) {
        return page(from, to, limit, cursor);
    }

    @GET
    @Path("/csv")
    @Produces(CSV)
    @Operation(
            summary =
                    "The same as a file for spreadsheets, at most 200 rows; the next page's cursor stands in a header")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(implementation = String.class)))
    @Transactional
    public RestResponse<String> csv(
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate to,
            @RestQuery @DefaultValue("200") @Min(1) @Max(200) int limit,
            @RestQuery String cursor) {
        Page<ReportAttestations.Row> page = page(from, to, limit, cursor);
        String rows = page.items().stream()
                .map(row -> row.cells().map(AttestationReportResource::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining());
        ResponseBuilder<String> answer = ResponseBuilder.ok(header() + rows)
                .header("Content-Type", CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"attestations-" + from + "-" + to + ".csv\"");
        if (page.nextCursor() != null) {
            answer.header("X-Next-Cursor", page.nextCursor());
        }
        return answer.build();
    }

    private Page<ReportAttestations.Row> page(LocalDate from, LocalDate to, int limit, String cursor) {
        if (to.isBefore(from)) {
            throw new InvalidFields("to", "lies before from");
        }
        UUID after = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        List<ReportAttestations.Row> found = report.of(from, to, after, limit);
        return Page.of(found, limit, row -> Cursor.of(row.attestationId()));
    }

    private static String header() {
        return String.join(",", ReportAttestations.Row.COLUMNS) + "\r\n";
    }

    /** Quoted, and never read as a formula by a spreadsheet. */
    private static String cell(Object value) {
        String text = String.valueOf(value);
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }
}
