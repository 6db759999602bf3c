package dev.parley.party;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.NotFound;
import dev.parley.http.Page;
import dev.parley.party.Provider.ProviderView;
import dev.parley.security.Role;
import io.quarkus.panache.common.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Who bills or furnishes services, as learned from claims. */
@Path("/providers")
@Tag(name = "Parties")
@RolesAllowed({
    Role.RCM_SYSTEM,
    Role.NEGOTIATOR,
    Role.SUPERVISOR,
    Role.BILLER,
    Role.CLINICIAN,
    Role.COMPLIANCE,
    Role.OPS,
    Role.AUDITOR,
    Role.ADMIN
})
@Produces(MediaType.APPLICATION_JSON)
public class ProviderResource {
    private static final String WHERE = "(lower(name) like :q escape '!' or npi like :q escape '!')";

    @GET
    @Operation(summary = "Providers by name")
    @Transactional
    public Page<ProviderView> list(
            @RestQuery @Size(max = 60) @Parameter(description = "How the name or the NPI begins") String q,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        Parameters wanted = wanted(q);
        String where = WHERE;
        if (cursor != null) {
            Cursor last = Cursor.parse(cursor, 2);
            where += " and (name > :name or name = :name and id > :id)";
            wanted.and("name", last.keys().get(0)).and("id", last.uuid(1));
        }
        List<ProviderView> found =
                Provider.<Provider>find(where + " order by name, id", wanted).range(0, limit).list().stream()
                        .map(Provider::view)
                        .toList();
        return Page.of(found, limit, last -> Cursor.of(last.name(), last.id()));
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many providers")
    @Transactional
    public Count count(@RestQuery @Size(max = 60) String q) {
        return new Count(Provider.count(WHERE, wanted(q)));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One provider")
    @Transactional
    public ProviderView get(UUID id) {
        return Provider.<Provider>findByIdOptional(id)
                .orElseThrow(() -> new NotFound("provider", id))
                .view();
    }

    private static Parameters wanted(String q) {
        String begins = q == null ? "" : q.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return Parameters.with("q", begins + "%");
    }
}
