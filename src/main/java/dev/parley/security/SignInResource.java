package dev.parley.security;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How people sign in with a browser. Programs do not come here: they bring a token or a password with each request. */
@Path("/sign-in")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {
    private static final String WORKBENCH = "/";
    private static final String CLOSES_ITSELF = "/app/shell/signed-in.html";

    private final boolean password;
    private final boolean organization;

    SignInResource(
            @ConfigProperty(name = "parley.users.enabled") boolean password,
            @ConfigProperty(name = "parley.oidc.browser") boolean organization) {
        this.password = password;
        this.organization = organization;
    }

    /** What the sign-in page offers. */
    public record SignInWays(
            @Schema(description = "Name and password of the users file") boolean password,
            @Schema(description = "The house's OpenID Connect server, by going to /sign-in") boolean organization) {}

    @GET
    @Path("/ways")
    @PermitAll
    @Operation(summary = "How one may sign in here")
    public SignInWays ways() {
        return new SignInWays(password, organization);
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Sign in at the house's OpenID Connect server",
            description =
                    "For browsers: leads there, and back to the workbench with a session cookie. Ends at /sign-in/out.")
    @APIResponse(responseCode = "303", description = "Signed in")
    public RestResponse<Void> signIn(@RestQuery boolean again) {
        // as it stands: a relative location would be taken as one of the API's
        return ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, again ? CLOSES_ITSELF : WORKBENCH)
                .build();
    }
}
