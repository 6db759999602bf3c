package dev.parley.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.http.Idempotent;
import dev.parley.http.NotFound;
import dev.parley.http.Refusal;
import dev.parley.party.ClientScope;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Named filters of the worklist, with how many tasks each finds now. */
@Path("/queues")
@Tag(name = "Queues")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {
    private static final List<String> ROLE_QUEUES =
            List.of(Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE);

    private final CurrentUser user;
    private final ObjectMapper json;
    private final ClientScope scope;

    QueueResource(CurrentUser user, ObjectMapper json, ClientScope scope) {
        this.scope = scope;
        this.user = user;
        this.json = json;
    }

    /** A filter worth keeping; shared ones are seen by everyone of the tenant. */
    public record NewQueue(@NotBlank @Size(max = 80) String name, boolean shared, @NotNull @Valid TaskFilter filter) {}

    /** A queue with its count; the queues of the roles have no id. */
    public record QueueView(UUID id, String name, String owner, boolean shared, TaskFilter filter, long open) {}

    @GET
    @Operation(summary = "The queues of the roles, and the saved ones you may see, with counts")
    @Transactional
    public List<QueueView> list() {
        Stream<QueueView> roles = ROLE_QUEUES.stream().map(role -> {
            TaskFilter filter = ofRole(role);
            return new QueueView(null, role, null, true, filter, filter.count(scope.providers()));
        });
        List<QueueView> queues = new ArrayList<>(roles.toList());
        SavedQueue.visibleTo(user.name()).stream()
                .filter(saved -> saved.owner().equals(user.name()) || !scope.isNarrow())
                .forEach(saved -> queues.add(view(saved)));
        return queues;
    }

    @POST
    @Idempotent
    @RolesAllowed({
        Role.NEGOTIATOR,
        Role.SUPERVISOR,
        Role.PROVIDER,
        Role.BILLER,
        Role.CLINICIAN,
        Role.COMPLIANCE,
        Role.OPS
    })
    @Operation(summary = "Save a filter under a name")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = QueueView.class)))
    @Transactional
    public RestResponse<QueueView> save(@NotNull @Valid NewQueue queue) throws JsonProcessingException {
        if (SavedQueue.exists(user.name(), queue.name())) {
            throw new NameTaken(queue.name());
        }
        SavedQueue saved =
                new SavedQueue(queue.name(), user.name(), queue.shared(), json.writeValueAsString(queue.filter()));
        saved.persist();
        return ResponseBuilder.<QueueView>created(URI.create("/api/v1/queues"))
                .entity(view(saved))
                .build();
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({
        Role.NEGOTIATOR,
        Role.SUPERVISOR,
        Role.PROVIDER,
        Role.BILLER,
        Role.CLINICIAN,
        Role.COMPLIANCE,
        Role.OPS
    })
    @Operation(summary = "Forget a saved filter; only whoever saved it may")
    @APIResponse(responseCode = "204", description = "It is gone")
    @Transactional
    public void forget(UUID id) {
        SavedQueue.ownedBy(user.name(), id)
                .orElseThrow(() -> new NotFound("queue", id))
                .delete();
    }

    private QueueView view(SavedQueue saved) {
        try {
            TaskFilter filter = json.readValue(saved.filter(), TaskFilter.class);
            return new QueueView(
                    saved.id(), saved.name(), saved.owner(), saved.shared(), filter, filter.count(scope.providers()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static TaskFilter ofRole(String role) {
        return new TaskFilter(role, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** You have a queue of that name. */
    static class NameTaken extends Refusal {
        NameTaken(String name) {
            super(409, "queue-name-taken", "You have a queue named " + name + " already");
        }
    }
}
