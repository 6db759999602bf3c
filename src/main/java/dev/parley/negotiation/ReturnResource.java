package dev.parley.negotiation;

import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What negotiating has brought to the house. */
@Path("/returns")
@Tag(name = "Service fees")
@Produces(MediaType.APPLICATION_JSON)
public class ReturnResource {
    private final ReportReturns report;

    ReturnResource(ReportReturns report) {
        this.report = report;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.NEGOTIATOR, Role.ADMIN, Role.AUDITOR})
    @Operation(
            summary = "Gain, cost, days to cash and first offers taken of cases closed in a period, both days included")
    @Transactional
    public ReturnReport report(
            @RestQuery @NotNull LocalDate from,
            @RestQuery @NotNull LocalDate to,
            @RestQuery @DefaultValue("PAYER") ReturnReport.By by) {
        return report.closed(from, to, by);
    }
}
