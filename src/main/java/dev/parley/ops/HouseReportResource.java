package dev.parley.ops;

import dev.parley.http.Page;
import dev.parley.idr.DisputeStatistics;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What disputes brought, and what was left on the table. */
@Path("/reports")
@Tag(name = "Reports")
@RolesAllowed({Role.SUPERVISOR, Role.NEGOTIATOR, Role.COMPLIANCE, Role.OPS, Role.AUDITOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class HouseReportResource {
    private static final int A_YEAR = 365;
    private static final String FROM = "The first day; unless told, 364 days before the last. At most 366 days";
    private static final String TO = "The last day; unless told, today";

    private final DisputeReport disputes;
    private final MoneyLeft moneyLeft;
    private final Clock clock;

    HouseReportResource(DisputeReport disputes, MoneyLeft moneyLeft, Clock clock) {
        this.disputes = disputes;
        this.moneyLeft = moneyLeft;
        this.clock = clock;
    }

    @GET
    @Path("/disputes")
    @Operation(
            summary = "Win rate, award to QPA, fees and days of the disputes decided in a period, beside CMS figures",
            description =
                    "Federal disputes count on the day of their determination; STATE shows the decisions of the states' own"
                            + " processes. Percentages over fewer than 30 decided disputes are marked thin.")
    @Transactional
    public DisputeReport.Report disputes(
            @RestQuery @Parameter(description = "What is summed over; unless told, all together")
                    DisputeStatistics.By by,
            @RestQuery @Parameter(description = FROM) LocalDate from,
            @RestQuery @Parameter(description = TO) LocalDate to) {
        return disputes.of(by == null ? DisputeStatistics.By.ALL : by, Period.of(from, to, A_YEAR, clock));
    }

    @GET
    @Path("/money-left")
    @Operation(
            summary =
                    "Money left on the table in a period: what is counted, by which formula, how many rows and dollars")
    @Transactional
    public MoneyLeft.Report moneyLeft(
            @RestQuery @Parameter(description = FROM) LocalDate from,
            @RestQuery @Parameter(description = TO) LocalDate to) {
        return moneyLeft.of(Period.of(from, to, A_YEAR, clock));
    }

    @GET
    @Path("/money-left/{measure}")
    @Operation(summary = "The rows behind one number of the report, the dearest first")
    @Transactional
    public Page<MoneyLeft.Row> rows(
            MoneyLeft.Measure measure,
            @RestQuery @Parameter(description = FROM) LocalDate from,
            @RestQuery @Parameter(description = TO) LocalDate to,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        return moneyLeft.rows(measure, Period.of(from, to, A_YEAR, clock), limit, cursor);
    }
}
