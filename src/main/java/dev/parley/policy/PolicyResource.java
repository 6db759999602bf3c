package dev.parley.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.Page;
import dev.parley.http.StartsOver;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What the house has decided for itself, and since when. */
@Path("/policies")
@Tag(name = "Policies")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class PolicyResource {
    private final Policies policies;
    private final ChangePolicy changePolicy;
    private final ObjectMapper json;

    PolicyResource(Policies policies, ChangePolicy changePolicy, ObjectMapper json) {
        this.policies = policies;
        this.changePolicy = changePolicy;
        this.json = json;
    }

    /** All terms, those that do not change as well, and why. */
    record NewTerms(@NotNull JsonNode terms, @NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "The terms in force of every policy")
    @Transactional
    public List<PolicyView> list() {
        return policies.kinds().stream()
                .map(kind -> PolicyView.of(kind, PolicyVersion.newest(kind.name()), json))
                .collect(Collectors.toList());
    }

    @GET
    @Path("/{name}")
    @Operation(summary = "The terms in force; version 0 is the standard")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @Transactional
    public RestResponse<PolicyView> get(String name) {
        PolicyKind<?> kind = policies.named(name);
        return answer(PolicyView.of(kind, PolicyVersion.newest(name), json));
    }

    @PUT
    @Path("/{name}")
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.COMPLIANCE})
    @StartsOver
    @Operation(
            summary = "Set terms, with the reason",
            description =
                    "Needs If-Match with the ETag of the terms in force. They hold for what is decided from now on;"
                            + " what was decided before is not touched.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = PolicyView.class)))
    @Transactional
    public RestResponse<PolicyView> put(
            String name, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewTerms said) {
        PolicyKind<?> kind = policies.named(name);
        return answer(PolicyView.of(kind, changePolicy.change(kind, ifMatch, said.terms(), said.reason()), json));
    }

    @GET
    @Path("/{name}/versions")
    @Operation(summary = "What the house has set so far, the newest first")
    @Transactional
    public Page<PolicyView> versions(
            String name, @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit, @RestQuery String cursor) {
        PolicyKind<?> kind = policies.named(name);
        int before = cursor == null
                ? Integer.MAX_VALUE
                : Cursor.parse(cursor, 1).number(0).intValue();
        List<PolicyView> found = PolicyVersion.before(name, before, limit + 1).stream()
                .map(row -> PolicyView.of(kind, row, json))
                .toList();
        return Page.of(found, limit, last -> Cursor.of(last.version()));
    }

    private static RestResponse<PolicyView> answer(PolicyView view) {
        return ResponseBuilder.ok(view).header("ETag", ETag.of(view.version())).build();
    }
}
