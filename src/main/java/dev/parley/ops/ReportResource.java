package dev.parley.ops;

import dev.parley.security.Role;
import dev.parley.workflow.StuckJobs;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What the numbers of the tenant say. */
@Path("/ops")
@Tag(name = "Operations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    private static final int FOUR_WEEKS = 28;
    private static final int TWELVE_WEEKS = 84;

    private final SlaReport sla;
    private final Throughput throughput;
    private final Statistics statistics;
    private final ClockWatch clocks;
    private final StuckJobs jobs;
    private final Clock clock;

    ReportResource(
            SlaReport sla,
            Throughput throughput,
            Statistics statistics,
            ClockWatch clocks,
            StuckJobs jobs,
            Clock clock) {
        this.statistics = statistics;
        this.clocks = clocks;
        this.sla = sla;
        this.throughput = throughput;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GET
    @Path("/sla")
    @Operation(summary = "Whether tasks were done by their day and the law's days were kept, by kind")
    @Transactional
    public SlaReport.Report sla(
            @RestQuery @Parameter(description = "The first day; unless told, 27 days before the last") LocalDate from,
            @RestQuery @Parameter(description = "The last day; unless told, today") LocalDate to) {
        return sla.of(Period.of(from, to, FOUR_WEEKS, clock));
    }

    @GET
    @Path("/throughput")
    @Operation(summary = "Cases opened, closed and left open, week by week, and how long those that closed took")
    @Transactional
    public List<Throughput.Week> throughput(
            @RestQuery @Parameter(description = "The first day; unless told, 83 days before the last") LocalDate from,
            @RestQuery @Parameter(description = "The last day; unless told, today") LocalDate to) {
        return throughput.weeks(Period.of(from, to, TWELVE_WEEKS, clock));
    }

    @GET
    @Path("/statistics")
    @RolesAllowed({Role.OPS, Role.SUPERVISOR, Role.COMPLIANCE, Role.AUDITOR, Role.ADMIN})
    @Operation(
            summary = "Dollars recovered, disputes won, days to cash and first offers accepted, by payer as well",
            description =
                    "Of what ended in the period; days are calendar days where the house is, medians the lower one.")
    @Transactional
    public Statistics.Report statistics(
            @RestQuery @Parameter(description = "The first day; unless told, 83 days before the last") LocalDate from,
            @RestQuery @Parameter(description = "The last day; unless told, today") LocalDate to) {
        return statistics.of(Period.of(from, to, TWELVE_WEEKS, clock));
    }

    @GET
    @Path("/deadlines-at-risk")
    @Operation(summary = "Clocks of the law that end within three business days, the next first, at most 500")
    @Transactional
    public List<ClockWatch.AtRisk> atRisk() {
        return clocks.atRisk();
    }

    @GET
    @Path("/clock-alarms")
    @RolesAllowed({Role.OPS, Role.SUPERVISOR, Role.COMPLIANCE, Role.AUDITOR, Role.ADMIN})
    @Operation(
            summary = "Open clocks past their last moment, and those of the next 500 for which nothing will ring",
            description = "The sweep mends the latter by itself; what stays here needs a person.")
    @Transactional
    public List<ClockWatch.StuckClock> alarms() {
        return clocks.stuck();
    }

    @GET
    @Path("/jobs")
    @Operation(
            summary = "How much the engine has to do for the tenant's cases: timers that wait, those due, those failed")
    @Transactional
    public StuckJobs.Load jobs() {
        return jobs.load();
    }
}
