package dev.parley.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A house's own names for the columns of its files of claims. */
@Path("/bulk-jobs/mappings/{name}")
@Tag(name = "Bulk jobs")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ClaimMappingResource {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

    private final ObjectMapper json;

    ClaimMappingResource(ObjectMapper json) {
        this.json = json;
    }

    @GET
    @Operation(summary = "A mapping of columns")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MappedColumns.class)))
    @Transactional
    public RestResponse<MappedColumns> get(String name) throws JsonProcessingException {
        ClaimMapping mapping = ClaimMapping.named(name).orElseThrow(() -> new NotFound("mapping", name));
        return answer(mapping, 200);
    }

    @PUT
    @RolesAllowed({Role.RCM_SYSTEM, Role.BILLER, Role.ADMIN})
    @Operation(
            summary = "Say which of your columns is which of ours",
            description = "A mapping that is there already is replaced with If-Match and its ETag.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MappedColumns.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MappedColumns.class)))
    @Transactional
    public RestResponse<MappedColumns> put(
            @Pattern(regexp = NAME, message = "is not a name of small letters, digits and hyphens") String name,
            @RestHeader("If-Match") String ifMatch,
            @NotNull @Valid MappedColumns columns)
            throws JsonProcessingException {
        List<Problem.FieldError> unknown = columns.columns().entrySet().stream()
                .filter(alias -> ClaimColumn.byHeader(alias.getValue()).isEmpty())
                .map(alias -> new Problem.FieldError(
                        "/columns/" + alias.getKey().replace("~", "~0").replace("/", "~1"),
                        "is not a column of the template"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidFields(unknown);
        }
        Optional<ClaimMapping> known = ClaimMapping.named(name);
        if (known.isPresent()) {
            ETag.check(ifMatch, known.get().version());
            known.get().replace(json.writeValueAsString(columns));
            ClaimMapping.flush();
            return answer(known.get(), 200);
        }
        ClaimMapping made = new ClaimMapping(name, json.writeValueAsString(columns));
        made.persistAndFlush();
        return answer(made, 201);
    }

    private RestResponse<MappedColumns> answer(ClaimMapping mapping, int status) throws JsonProcessingException {
        return ResponseBuilder.<MappedColumns>create(status)
                .entity(json.readValue(mapping.columns(), MappedColumns.class))
                .header("ETag", ETag.of(mapping.version()))
                .build();
    }
}
