package dev.parley.negotiation;

import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What negotiating has brought to a client, of its own cases. */
@Path("/client-window")
@Tag(name = "Service fees")
@Produces(MediaType.APPLICATION_JSON)
public class ClientReturnResource {
    private final ReportReturns report;

    ClientReturnResource(ReportReturns report) {
        this.report = report;
    }

    @GET
    @Path("/return")
    @RolesAllowed(Role.PROVIDER)
    @Operation(summary = "The same for the reader's own cases, by payer")
    @Transactional
    public ReturnReport own(@RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate to) {
        return report.closed(from, to, ReturnReport.By.PAYER);
    }
}
