package dev.parley.ops;

import dev.parley.workflow.StuckJobs;
import io.quarkus.security.Authenticated;
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
    private final StuckJobs jobs;
    private final Clock clock;

    ReportResource(SlaReport sla, Throughput throughput, StuckJobs jobs, Clock clock) {
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
    @Path("/jobs")
    @Operation(
            summary = "How much the engine has to do for the tenant's cases: timers that wait, those due, those failed")
    @Transactional
    public StuckJobs.Load jobs() {
        return jobs.load();
    }
}
