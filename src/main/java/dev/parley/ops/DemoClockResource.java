package dev.parley.ops;

import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.security.Role;
import dev.parley.workflow.BusinessClock;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets a demo live through weeks of waiting in a minute. Does not exist outside the demo. */
@Path("/demo/clock")
@Tag(name = "Demo")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class DemoClockResource {
    private final BusinessClock clock;
    private final boolean demo;

    DemoClockResource(BusinessClock clock, @ConfigProperty(name = "parley.demo") boolean demo) {
        this.clock = clock;
        this.demo = demo;
    }

    /** What the server takes for now, and the legal day that is. */
    public record Now(@NotNull Instant now, LocalDate today) {}

    @GET
    @Operation(summary = "What the demo takes for now")
    public Now now() {
        refuseOutsideDemo();
        return new Now(clock.instant(), LocalDate.now(clock));
    }

    @PUT
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Move the demo's clock forward; timers that become due ring")
    public Now move(@NotNull @Valid Now to) {
        refuseOutsideDemo();
        if (to.now().isBefore(clock.instant())) {
            throw new InvalidFields("/now", "lies in the demo's past: its clock only moves forward");
        }
        clock.moveTo(to.now());
        return now();
    }

    private void refuseOutsideDemo() {
        if (!demo) {
            throw new NotFound("clock to move", "outside the demo");
        }
    }
}
