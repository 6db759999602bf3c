package dev.parley.idr;

import dev.parley.regulation.ComputedClock;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What determinations suspend between which parties. */
@Path("/cooling-off")
@Tag(name = "Disputes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class CoolingOffResource {
    private static final int MOST = 500;

    private final CoolingOffLedger ledger;
    private final Clock clock;

    CoolingOffResource(CoolingOffLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One determination and what it suspends. */
    public record SuspensionView(
            String disputeNumber,
            LocalDate determinedOn,
            LocalDate suspendedFrom,
            LocalDate suspendedUntil,
            @Schema(description = "FED-CO-01, or FED-CO-04 for a batch under the later text") String ruleId,
            @Schema(description = "The first day to file what was negotiated meanwhile (FED-CO-02, FED-CO-04)")
                    LocalDate reopens,
            LocalDate reopenedUntil,
            String reopeningRuleId) {
        static SuspensionView of(Suspension one) {
            ComputedClock reopened = one.reopened();
            return new SuspensionView(
                    one.disputeNumber(),
                    one.determinedOn(),
                    one.determinedOn().plusDays(1),
                    one.lastDay(),
                    one.suspended().ruleId(),
                    reopened.opens(),
                    reopened.due(),
                    reopened.ruleId());
        }
    }

    /** One service between two parties. */
    public record CoolingOffView(
            UUID providerId,
            @Schema(description = "The plan where it funds itself, else the issuer (FED-CO-05)") UUID otherPartyId,
            @Schema(description = "The service code") String code,
            @Schema(description = "The day that blocked and blockedUntil speak of") LocalDate on,
            boolean blocked,
            @Schema(description = "The last suspended day of the span that holds the day; absent on a free day")
                    LocalDate blockedUntil,
            @Schema(description = "Suspended days, overlapping suspensions joined (FED-CO-06)")
                    List<SuspendedService.Span> spans,
            List<SuspensionView> suspensions,
            @Schema(description = "What rests on a reading nobody has confirmed") List<String> warnings) {
        static CoolingOffView of(UUID provider, UUID other, SuspendedService service, LocalDate on) {
            List<String> warnings = new ArrayList<>();
            warnings.add("Which services are the same is one entity's reading (FED-CO-05)");
            if (service.suspensions().size() > 1) {
                warnings.add("How overlapping suspensions are joined is our own method (FED-CO-06)");
            }
            return new CoolingOffView(
                    provider,
                    other,
                    service.code(),
                    on,
                    service.on(on).isPresent(),
                    service.on(on).map(SuspendedService.Span::lastDay).orElse(null),
                    service.spans(),
                    service.suspensions().stream().map(SuspensionView::of).toList(),
                    warnings);
        }
    }

    @GET
    @Operation(
            summary = "What determinations suspend, by provider, other party and service code",
            description = "Of suspensions that reach to the day asked about or beyond, at most " + MOST
                    + " determinations, the latest first.")
    @Transactional
    public List<CoolingOffView> suspended(
            @RestQuery UUID provider,
            @RestQuery @Parameter(description = "The payer's or, where it funds itself, the plan's id") UUID otherParty,
            @RestQuery String code,
            @RestQuery @Parameter(description = "Today when absent") LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Map<List<Object>, List<CoolingOff>> byKey = new LinkedHashMap<>();
        CoolingOff.found(provider, otherParty, code, day, MOST).forEach(row -> byKey.computeIfAbsent(
                        List.of(row.providerId(), row.otherPartyId(), row.code()), key -> new ArrayList<>())
                .add(row));
        return byKey.values().stream().map(rows -> view(rows, day)).toList();
    }

    private CoolingOffView view(List<CoolingOff> rows, LocalDate day) {
        CoolingOff first = rows.get(0);
        return CoolingOffView.of(first.providerId(), first.otherPartyId(), ledger.service(first.code(), rows), day);
    }
}
