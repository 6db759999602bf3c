package dev.parley.security;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells a client as whom it is signed in, so that it offers only what that one may do. */
@Path("/me")
@Tag(name = "Sign-in")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class SignedInResource {
    private final CurrentUser user;
    private final Clock clock;

    SignedInResource(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** Who is signed in, and the legal day of the server, from which days left are counted. */
    public record SignedIn(String name, String tenant, SortedSet<String> roles, LocalDate today) {}

    @GET
    @Operation(summary = "Who is signed in, and what day it is")
    public SignedIn me() {
        return new SignedIn(user.name(), user.tenant(), new TreeSet<>(user.roles()), LocalDate.now(clock));
    }
}
