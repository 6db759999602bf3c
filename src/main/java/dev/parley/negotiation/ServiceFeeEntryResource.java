package dev.parley.negotiation;

import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.negotiation.ServiceFeeEntry.FeeEntryView;
import dev.parley.party.Client;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What the house invoiced and credited to its clients. */
@Path("/service-fee-entries")
@Tag(name = "Service fees")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceFeeEntryResource {
    private static final int MOST = 2000;

    /** Who was charged. */
    public record ChargedClient(UUID id, String name) {}

    /** The entries of a period. */
    @Schema(name = "ServiceFeeEntries")
    public record Entries(
            @Schema(description = "In the order in which they were entered, at most 2000") List<FeeEntryView> items,
            @Schema(
                            description =
                                    "Who was charged in the period, by name, whichever client was asked for; that one too")
                    List<ChargedClient> clients,
            @Schema(description = "Invoices less credits of these") Money total,
            @Schema(description = "True where there are more: ask for a shorter period") boolean more) {}

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.BILLER, Role.ADMIN, Role.AUDITOR})
    @Operation(summary = "Invoices and credits of service fees in a period, both days included; of one client if given")
    @Transactional
    public Entries entries(
            @RestQuery @NotNull LocalDate from, @RestQuery @NotNull LocalDate to, @RestQuery UUID client) {
        if (to.isBefore(from)) {
            throw new InvalidFields("to", "lies before from");
        }
        if (client != null) {
            Client.byId(client);
        }
        List<ServiceFeeEntry> found = ServiceFeeEntry.entered(from, to, client, MOST);
        List<ServiceFeeEntry> shown = found.subList(0, Math.min(MOST, found.size()));
        return new Entries(
                shown.stream().map(ServiceFeeEntry::view).toList(),
                ServiceFeeEntry.charged(from, to, client).stream()
                        .map(one -> new ChargedClient(one.id(), one.name()))
                        .toList(),
                Money.sum(shown.stream().map(ServiceFeeEntry::amount).toList()),
                found.size() > MOST);
    }
}
