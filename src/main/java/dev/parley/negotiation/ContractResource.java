package dev.parley.negotiation;

import dev.parley.http.Idempotent;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.negotiation.ServiceContract.ContractView;
import dev.parley.party.Client;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What the service takes from its clients. */
@Path("/clients/{id}/contracts")
@Tag(name = "Service fees")
@Produces(MediaType.APPLICATION_JSON)
public class ContractResource {
    private final Contracts contracts;
    private final CurrentUser user;
    private final Clock clock;

    ContractResource(Contracts contracts, CurrentUser user, Clock clock) {
        this.contracts = contracts;
        this.user = user;
        this.clock = clock;
    }

    /** A contract to agree with a client. */
    public record NewContract(
            @NotNull @Valid FeeSchedule fee, @NotNull LocalDate beginsOn, @Size(max = 500) String note) {}

    @GET
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(summary = "What the service takes from a client, the newest first")
    @Transactional
    public List<ContractView> contracts(UUID id) {
        Client.byId(id);
        return ServiceContract.of(id).stream()
                .map(contract -> contract.view(contracts.schedule(contract)))
                .toList();
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.ADMIN, Role.SUPERVISOR})
    @Operation(summary = "Agree on a fee; it holds for cases opened from its day on, until a later one")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ContractView.class)))
    @Transactional
    public RestResponse<ContractView> agree(UUID id, @NotNull @Valid NewContract agreed) {
        Client.byId(id);
        List<FieldError> wrong = agreed.fee().wrong("/fee");
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
        ServiceContract contract = new ServiceContract(
                id, contracts.text(agreed.fee()), agreed.beginsOn(), agreed.note(), user.name(), clock.instant());
        contract.persist();
        return RestResponse.status(Status.CREATED, contract.view(agreed.fee()));
    }
}
