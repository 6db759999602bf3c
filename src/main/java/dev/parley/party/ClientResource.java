package dev.parley.party;

import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.Idempotent;
import dev.parley.http.InvalidFields;
import dev.parley.http.Page;
import dev.parley.http.Problem.FieldError;
import dev.parley.party.Client.ClientView;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Clients of the house, with the providers that bill for them and the users that decide for them. */
@Path("/clients")
@Tag(name = "Clients")
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {

    /** A client with its NPIs and the names of its users; each belongs to one client only. */
    public record NewClient(
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 500) List<@NotNull String> npis,
            @NotNull @Size(max = 500) List<@NotBlank @Size(max = 100) String> users) {}

    @GET
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.NEGOTIATOR, Role.AUDITOR})
    @Operation(summary = "Clients, newest first")
    @Transactional
    public Page<ClientView> list(@RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        List<Client> found = cursor == null
                ? Client.<Client>find("order by id desc").range(0, limit).list()
                : Client.<Client>find(
                                "id < ?1 order by id desc",
                                Cursor.parse(cursor, 1).uuid(0))
                        .range(0, limit)
                        .list();
        List<Client> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()).toString() : null;
        return new Page<>(page.stream().map(Client::view).toList(), next);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.NEGOTIATOR, Role.AUDITOR})
    @Operation(summary = "One client; its ETag is what writes must name")
    @Transactional
    public RestResponse<ClientView> get(UUID id) {
        return answer(Client.byId(id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Take a client on")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ClientView.class)))
    @Transactional
    public RestResponse<ClientView> add(@NotNull @Valid NewClient given) {
        Client client = new Client(given.name());
        requireFree(client.id(), given);
        client.persist();
        bind(client.id(), given);
        return ResponseBuilder.<ClientView>created(URI.create("/api/v1/clients/" + client.id()))
                .entity(client.view())
                .header("ETag", ETag.of(client.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Say anew who a client is, who bills and who decides for it; If-Match is its ETag")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ClientView.class)))
    @Transactional
    public RestResponse<ClientView> change(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid NewClient given) {
        Client client = Client.byId(id);
        ETag.check(ifMatch, client.version());
        Client.getEntityManager().lock(client, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        requireFree(id, given);
        client.rename(given.name());
        ClientProvider.delete("clientId", id);
        ClientUser.delete("clientId", id);
        bind(id, given);
        Client.flush();
        return answer(client);
    }

    private static void bind(UUID id, NewClient given) {
        given.npis().stream().distinct().forEach(npi -> new ClientProvider(id, npi).persist());
        given.users().stream().distinct().forEach(user -> new ClientUser(id, user).persist());
    }

    private static void requireFree(UUID id, NewClient given) {
        List<FieldError> wrong = new ArrayList<>();
        if (Client.isTaken(given.name(), id)) {
            wrong.add(new FieldError("/name", "is another client's"));
        }
        for (int at = 0; at < given.npis().size(); at++) {
            if (!Npi.Check.isNpi(given.npis().get(at))) {
                wrong.add(new FieldError("/npis/" + at, "is not an NPI: ten digits with a valid check digit"));
            } else if (ClientProvider.isTaken(given.npis().get(at), id)) {
                wrong.add(new FieldError("/npis/" + at, "bills for another client"));
            }
        }
        for (int at = 0; at < given.users().size(); at++) {
            if (ClientUser.isTaken(given.users().get(at), id)) {
                wrong.add(new FieldError("/users/" + at, "acts for another client"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    private static RestResponse<ClientView> answer(Client client) {
        return ResponseBuilder.ok(client.view())
                .header("ETag", ETag.of(client.version()))
                .build();
    }
}
