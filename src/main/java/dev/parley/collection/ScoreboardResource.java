package dev.parley.collection;

import dev.parley.http.InvalidFields;
import dev.parley.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** How payers keep to what they agreed to or were ordered to pay. */
@Path("/payer-scoreboard")
@Tag(name = "Collection")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.COMPLIANCE, Role.OPS, Role.AUDITOR})
public class ScoreboardResource {
    private final Scoreboard scoreboard;
    private final Clock clock;

    ScoreboardResource(Scoreboard scoreboard, Clock clock) {
        this.scoreboard = scoreboard;
        this.clock = clock;
    }

    /** The payers of a period. */
    public record ScoreboardView(
            LocalDate from,
            LocalDate to,
            @Schema(description = "True when there was more than one answer counts: ask for a shorter period")
                    boolean cut,
            List<Scoreboard.Score> payers) {}

    /** The recoveries behind the figures. */
    public record RowsView(
            LocalDate from,
            LocalDate to,
            @Schema(description = "True when there was more than one answer counts: ask for a shorter period")
                    boolean cut,
            List<Scoreboard.Row> rows) {}

    @GET
    @Operation(
            summary =
                    "Unpaid, short, late: each payer's recoveries whose money fell due in a period, both days counting",
            description = "Without days the last 365 calendar days up to today are counted")
    @Transactional
    public ScoreboardView payers(@RestQuery LocalDate from, @RestQuery LocalDate to) {
        Period period = period(from, to);
        List<Scoreboard.Row> rows = scoreboard.rows(period.from(), period.to(), null);
        return new ScoreboardView(
                period.from(), period.to(), isCut(rows), Scoreboard.scores(kept(rows), LocalDate.now(clock)));
    }

    @GET
    @Path("/rows")
    @Operation(summary = "The recoveries behind the figures, of one payer or of all, the earliest due first")
    @Transactional
    public RowsView rows(@RestQuery LocalDate from, @RestQuery LocalDate to, @RestQuery UUID payerId) {
        Period period = period(from, to);
        List<Scoreboard.Row> rows = scoreboard.rows(period.from(), period.to(), payerId);
        return new RowsView(period.from(), period.to(), isCut(rows), kept(rows));
    }

    private record Period(LocalDate from, LocalDate to) {}

    private Period period(LocalDate from, LocalDate to) {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.minusDays(364) : from;
        if (first.isAfter(last)) {
            throw new InvalidFields("/from", "lies after " + last);
        }
        return new Period(first, last);
    }

    private static boolean isCut(List<Scoreboard.Row> rows) {
        return rows.size() > Scoreboard.MOST;
    }

    private static List<Scoreboard.Row> kept(List<Scoreboard.Row> rows) {
        return isCut(rows) ? rows.subList(0, Scoreboard.MOST) : rows;
    }
}
