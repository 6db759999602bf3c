package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.http.InvalidFields;
import dev.parley.party.ClientScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Sums returns over the cases closed in a period that the reader may see. */
@ApplicationScoped
class ReportReturns {
    private static final int MOST = 2000;

    private final CountReturns returns;
    private final ClientScope scope;
    private final Clock clock;

    ReportReturns(CountReturns returns, ClientScope scope, Clock clock) {
        this.returns = returns;
        this.scope = scope;
        this.clock = clock;
    }

    ReturnReport closed(LocalDate from, LocalDate to, ReturnReport.By by) {
        if (to.isBefore(from)) {
            throw new InvalidFields("to", "lies before from");
        }
        Optional<Set<UUID>> own = scope.providers();
        if (own.isPresent() && own.get().isEmpty()) {
            return ReturnReport.of(by, List.of(), false);
        }
        String where = "closedAt >= ?1 and closedAt < ?2";
        Instant start = from.atStartOfDay(clock.getZone()).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        List<CaseFile> found = own.isEmpty()
                ? CaseFile.<CaseFile>find(where + " order by id", start, end)
                        .range(0, MOST)
                        .list()
                : CaseFile.<CaseFile>find(where + " and providerId in ?3 order by id", start, end, own.get())
                        .range(0, MOST)
                        .list();
        List<CaseFile> counted = found.subList(0, Math.min(MOST, found.size()));
        return ReturnReport.of(by, returns.of(counted), found.size() > MOST);
    }
}
