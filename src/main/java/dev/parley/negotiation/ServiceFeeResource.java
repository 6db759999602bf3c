package dev.parley.negotiation;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.FactName;
import dev.parley.http.Idempotent;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.negotiation.CaseCost.CostView;
import dev.parley.negotiation.CaseCost.NewCost;
import dev.parley.negotiation.ServiceFeeEntry.FeeEntryView;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What a case cost, and the lines of its invoice. */
@Path("/cases/{caseId}")
@Tag(name = "Service fees")
@Produces(MediaType.APPLICATION_JSON)
public class ServiceFeeResource {
    private final Contracts contracts;
    private final CountReturns returns;
    private final InvoiceServiceFee invoice;
    private final EnterCost costs;
    private final Clock clock;

    ServiceFeeResource(
            Contracts contracts, CountReturns returns, InvoiceServiceFee invoice, EnterCost costs, Clock clock) {
        this.contracts = contracts;
        this.returns = returns;
        this.invoice = invoice;
        this.costs = costs;
        this.clock = clock;
    }

    /** A line of the invoice to the client. */
    public record InvoiceLine(String text, Money amount) {}

    /** What a case is charged by its client's contract, from what has been recovered so far. */
    public record ServiceFee(
            @Schema(description = "Absent where no client or contract is known") FeeSchedule contract,
            CaseReturn caseReturn,
            List<InvoiceLine> lines,
            Money total,
            @Schema(description = "What was invoiced and credited of it, in the order of its entry")
                    List<FeeEntryView> entries,
            @Schema(description = "Invoices less credits so far") Money entered,
            List<String> warnings) {}

    @GET
    @Path("/costs")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.AUDITOR})
    @Operation(summary = "What a case cost, in the order in which it was entered")
    @Transactional
    public List<CostView> costs(UUID caseId) {
        CaseFile.byId(caseId);
        return CaseCost.of(caseId).stream().map(CaseCost::view).toList();
    }

    @POST
    @Path("/costs")
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER})
    @Operation(summary = "Enter a cost of a case; a correction is an entry of the opposite sign")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = CostView.class)))
    @Transactional
    public RestResponse<CostView> enter(UUID caseId, @NotNull @Valid NewCost cost) {
        CaseFile.byId(caseId);
        if (cost.spentOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidFields("/spentOn", "lies in the future");
        }
        if (cost.amount().isZero()) {
            throw new InvalidFields("/amount", "must not be zero");
        }
        return RestResponse.status(Status.CREATED, costs.enter(caseId, cost));
    }

    @GET
    @Path("/service-fee")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.BILLER, Role.AUDITOR})
    @Operation(summary = "What the service takes for a case, as lines of an invoice, and what the case has brought")
    @Transactional
    public ServiceFee fee(UUID caseId) {
        return feeOf(CaseFile.byId(caseId));
    }

    @POST
    @Path("/service-fee/entries")
    @Idempotent
    @RolesAllowed({Role.SUPERVISOR, Role.BILLER})
    @Operation(
            summary =
                    "Enter what the fee has changed by since the last entry: an invoice, a credit, or nothing; by itself it is done whenever expected money moves and when the case closes")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    public ServiceFee bringUpToDate(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        invoice.bringUpToDate(file);
        ServiceFeeEntry.flush();
        return feeOf(file);
    }

    private ServiceFee feeOf(CaseFile file) {
        UUID caseId = file.id();
        CaseReturn counted = returns.of(List.of(file)).get(0);
        FeeSchedule schedule = contracts.of(file).orElse(null);
        List<InvoiceLine> lines = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        if (schedule != null) {
            lines.add(new InvoiceLine(
                    "Negotiation of claim " + file.claimNumber() + ", " + schedule.model() + " on " + counted.gain()
                            + " recovered over the first payment",
                    counted.fee()));
            warnings.addAll(
                    FeeWarnings.of(schedule, CaseFact.known(caseId).get(FactName.PLAN_FUNDING), file.serviceState()));
        } else {
            warnings.add("No contract with a client of this provider had begun when the case was opened");
        }
        List<ServiceFeeEntry> entries = ServiceFeeEntry.of(caseId);
        return new ServiceFee(
                schedule,
                counted,
                lines,
                counted.fee(),
                entries.stream().map(ServiceFeeEntry::view).toList(),
                Money.sum(entries.stream().map(ServiceFeeEntry::amount).toList()),
                warnings);
    }
}
