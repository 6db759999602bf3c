package dev.parley.idr;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One service between two parties, and the determinations that suspend it. Suspensions that overlap or touch are one span
 * (FED-CO-06): no day in it is free.
 */
record SuspendedService(String code, List<Suspension> suspensions) {
    /** Days on which the service may not be initiated, both counting. */
    public record Span(
            @Schema(description = "The day after the first determination (FED-CO-01)") LocalDate firstDay,
            LocalDate lastDay,
            @Schema(description = "The disputes whose determinations make it (FED-CO-07)") List<String> disputes) {
        private boolean reaches(Suspension next) {
            return !next.determinedOn().isAfter(lastDay);
        }

        private Span with(Suspension next) {
            LocalDate later = next.lastDay().isAfter(lastDay) ? next.lastDay() : lastDay;
            return new Span(
                    firstDay,
                    later,
                    Stream.concat(disputes.stream(), Stream.of(next.disputeNumber()))
                            .toList());
        }

        private boolean holds(LocalDate day) {
            return !day.isBefore(firstDay) && !day.isAfter(lastDay);
        }
    }

    /** The earliest first. */
    List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        suspensions.stream()
                .sorted(Comparator.comparing(Suspension::determinedOn))
                .forEach(next -> {
                    int last = spans.size() - 1;
                    if (last >= 0 && spans.get(last).reaches(next)) {
                        spans.set(last, spans.get(last).with(next));
                    } else {
                        spans.add(new Span(
                                next.determinedOn().plusDays(1), next.lastDay(), List.of(next.disputeNumber())));
                    }
                });
        return spans;
    }

    /** The span that a day lies in; empty on a free day. */
    Optional<Span> on(LocalDate day) {
        return spans().stream().filter(span -> span.holds(day)).findFirst();
    }
}
