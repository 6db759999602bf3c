package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.document.Document;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** How suspensions touch one case, and the answer to a payer that claims one wrongly. */
@Path("/cases/{caseId}/cooling-off")
@Tag(name = "Disputes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class CaseCoolingOffResource {
    private final CoolingOffLedger ledger;
    private final FilingWindows windows;
    private final CoolingOffLetter letter;
    private final Clock clock;

    CaseCoolingOffResource(CoolingOffLedger ledger, FilingWindows windows, CoolingOffLetter letter, Clock clock) {
        this.ledger = ledger;
        this.windows = windows;
        this.letter = letter;
        this.clock = clock;
    }

    /** How suspensions touch one case. */
    public record CaseCoolingOff(
            @Schema(description = "The first day on which anything of the case may be filed; absent before negotiation")
                    LocalDate opens,
            LocalDate due,
            String because,
            @Schema(description = "Lines that have to wait for days of their own") List<HeldLineView> held,
            List<CoolingOffResource.CoolingOffView> services) {}

    /** A line that waits. */
    public record HeldLineView(
            int line, String code, List<String> disputes, LocalDate suspendedUntil, LocalDate opens, LocalDate due) {
        static HeldLineView of(HeldLine held) {
            return new HeldLineView(
                    held.line(), held.code(), held.disputes(), held.suspendedUntil(), held.opens(), held.due());
        }
    }

    /** A payer's claim that a dispute came too early. */
    public record CoolingOffClaim(
            @NotNull @Schema(description = "The day of the payer's message") LocalDate claimedOn,
            @NotNull @Schema(description = "The dispute of this case that it speaks of") UUID disputeId,
            @Size(max = 40) @Schema(description = "The dispute whose determination the payer relies on, if it names one")
                    String disputeNumber,
            @Size(max = 1000) @Schema(description = "What the payer says, in short") String text) {}

    @GET
    @Operation(
            summary = "How suspensions touch a case: its days to file, lines that wait, and the determinations behind"
                    + " them")
    @Transactional
    public CaseCoolingOff ofCase(UUID caseId, @RestQuery LocalDate on) {
        CaseFile file = CaseFile.byId(caseId);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        FilingPlan plan = windows.plan(file).orElse(null);
        Collection<SuspendedService> services = file.payerId() == null
                ? List.of()
                : ledger.between(
                                file.providerId(),
                                FilingWindows.otherParty(file),
                                FilingWindows.codesByLine(file).values(),
                                day)
                        .values();
        UUID other = file.payerId() == null ? null : FilingWindows.otherParty(file);
        return new CaseCoolingOff(
                plan == null ? null : plan.window().opens(),
                plan == null ? null : plan.window().due(),
                plan == null ? null : plan.window().because(),
                plan == null
                        ? List.of()
                        : plan.held().stream().map(HeldLineView::of).toList(),
                services.stream()
                        .map(service -> CoolingOffResource.CoolingOffView.of(file.providerId(), other, service, day))
                        .toList());
    }

    @POST
    @Path("/letter")
    @RolesAllowed(Role.NEGOTIATOR)
    @Operation(
            summary = "Write the letter that answers a payer's wrong claim of cooling-off, with the proof",
            description = "Refused with the span when the payer is right.")
    @APIResponse(
            responseCode = "201",
            description = "The letter, kept with the case",
            content = @Content(schema = @Schema(implementation = Document.DocumentView.class)))
    @APIResponse(
            responseCode = "409",
            description = "A determination did suspend an item on the day of initiation (dispute-was-suspended)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public RestResponse<Document.DocumentView> answer(UUID caseId, @NotNull @Valid CoolingOffClaim claim) {
        if (claim.text() != null && claim.text().isBlank()) {
            throw new InvalidFields("/text", "is empty");
        }
        Document written =
                letter.write(caseId, claim.disputeId(), claim.claimedOn(), claim.disputeNumber(), claim.text());
        return ResponseBuilder.<Document.DocumentView>created(
                        URI.create("/api/v1/cases/" + caseId + "/documents/" + written.id()))
                .entity(written.view())
                .build();
    }
}
