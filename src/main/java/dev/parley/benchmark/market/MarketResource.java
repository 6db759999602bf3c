package dev.parley.benchmark.market;

import dev.parley.http.InvalidFields;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** What others charge, allow and pay for one procedure. */
@Path("/benchmarks")
@Tag(name = "Benchmarks")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class MarketResource {
    private static final String CODE = "[A-Z0-9]{3,10}";
    private static final String MODIFIER = "[A-Z0-9]{2}";
    private static final int YEARS_OF_HISTORY = 2;

    private final Percentiles percentiles;
    private final PublishedRates rates;
    private final OwnHistory history;
    private final Clock clock;

    MarketResource(Percentiles percentiles, PublishedRates rates, OwnHistory history, Clock clock) {
        this.percentiles = percentiles;
        this.rates = rates;
        this.history = history;
        this.clock = clock;
    }

    /** What plans published; null where no imported file has a price of this procedure. */
    public record Published(
            @Schema(nullable = true) PublishedRates.Spread inNetwork,
            @Schema(nullable = true) PublishedRates.Spread outOfNetwork) {}

    @GET
    @Path("/percentiles")
    @Operation(summary = "Licensed percentiles of charges and allowed amounts for a procedure in an area")
    public Percentiles.Found percentiles(
            @RestQuery @NotNull @Pattern(regexp = CODE, message = "is not a procedure code") String code,
            @RestQuery @Pattern(regexp = MODIFIER, message = "is not a modifier") String modifier,
            @RestQuery @NotNull @Size(max = 20) @Parameter(description = "As in the table, mostly a three-digit ZIP")
                    String area,
            @RestQuery LocalDate date) {
        return percentiles.of(area, code, modifier == null ? "" : modifier, orToday(date));
    }

    @GET
    @Path("/rates")
    @Operation(summary = "What plans published for a procedure, each tax number counted once")
    public Published rates(
            @RestQuery @NotNull @Pattern(regexp = CODE, message = "is not a procedure code") String code,
            @RestQuery @Size(max = 4) List<@Pattern(regexp = MODIFIER, message = "is not a modifier") String> modifier,
            @RestQuery @Pattern(regexp = "\\d{2}", message = "is not a place of service code") String site,
            @RestQuery LocalDate date) {
        LocalDate day = orToday(date);
        List<String> modifiers = modifier == null ? List.of() : modifier;
        return new Published(
                rates.inNetwork(code, modifiers, site, day).orElse(null),
                rates.outOfNetwork(code, modifiers, site, day).orElse(null));
    }

    @GET
    @Path("/history")
    @Operation(
            summary = "What payers allowed this house for one unit of a procedure",
            description =
                    "Fewer than 11 payments are not shown, fewer than 30 are marked thin. Two years back when no day is"
                            + " given.")
    public OwnHistory.Spread history(
            @RestQuery @NotNull @Pattern(regexp = CODE, message = "is not a procedure code") String code,
            @RestQuery @Size(max = 4) List<@Pattern(regexp = MODIFIER, message = "is not a modifier") String> modifier,
            @RestQuery @Size(max = 80) String payer,
            @RestQuery LocalDate from,
            @RestQuery LocalDate to) {
        LocalDate last = orToday(to);
        LocalDate first = from == null ? last.minusYears(YEARS_OF_HISTORY) : from;
        if (first.isAfter(last)) {
            throw new InvalidFields("from", "is after to");
        }
        return history.of(code, modifier == null ? List.of() : modifier, payer, first, last);
    }

    private LocalDate orToday(LocalDate day) {
        return day == null ? LocalDate.now(clock) : day;
    }
}
