package dev.parley.idr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days to file on, and the lines that wait for days of their own because something suspends them. */
record FilingPlan(FilingWindow window, List<HeldLine> held) {

    /** A line with the days on which it may be filed; {@code suspended} is null where nothing suspends its service. */
    record LineDays(int line, String code, SuspendedService suspended, FilingWindow days) {
        private Optional<HeldLine> held() {
            return Optional.ofNullable(suspended)
                    .map(service -> new HeldLine(
                            line,
                            code,
                            service.suspensions().stream()
                                    .map(Suspension::disputeNumber)
                                    .toList(),
                            service.spans().get(service.spans().size() - 1).lastDay(),
                            days.opens(),
                            days.due()));
        }
    }

    /**
     * No line loses its days because another one is suspended: where some keep the usual days, those are the days to file
     * on, and a suspended line has days of its own. Where all are suspended, lines whose days meet are filed together, and
     * what closes first comes first.
     */
    static FilingPlan of(FilingWindow usual, List<LineDays> lines) {
        List<HeldLine> others = lines.stream()
                .filter(line -> !line.days().equals(usual))
                .flatMap(line -> line.held().stream())
                .toList();
        return others.size() < lines.size() ? new FilingPlan(usual, others) : together(lines);
    }

    private static FilingPlan together(List<LineDays> lines) {
        LineDays first = lines.stream()
                .min(Comparator.comparing((LineDays line) -> !line.days().exists())
                        .thenComparing(line -> line.days().due()))
                .orElseThrow();
        FilingWindow together = first.days();
        List<HeldLine> held = new ArrayList<>();
        for (LineDays line : lines) {
            if (line != first && line.days().opens().isAfter(first.days().due())) {
                line.held().ifPresent(held::add);
            } else {
                together = together.openingNoEarlierThan(line.days().opens());
            }
        }
        return new FilingPlan(together, List.copyOf(held));
    }

    FilingPlan extendedBy(FilingExtension extension) {
        return new FilingPlan(window.extendedBy(extension), held);
    }

    /** Where nothing is suspended. */
    static FilingPlan alone(FilingWindow window) {
        return new FilingPlan(window, List.of());
    }
}
