package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Clocks;
import dev.parley.regulation.ClockKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The clock of the days to file, and the moments at which the process opens, warns and closes. */
@ApplicationScoped
class FilingClocks {
    private final FilingWindows windows;
    private final Clocks clocks;
    private final Clock clock;

    FilingClocks(FilingWindows windows, Clocks clocks, Clock clock) {
        this.windows = windows;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** A suspended case waits for the days after the suspension, and not for the usual ones any more. */
    void start(CaseFile file, FilingWindow window) {
        clocks.start(file.id(), window.clock(), window.because());
        if (window.kind() == ClockKind.IDR_INITIATION_AFTER_COOLING_OFF) {
            clocks.cancel(file.id(), ClockKind.IDR_INITIATION, window.because());
        }
        windows.suspensions(file)
                .forEach(one -> clocks.start(
                        file.id(), one.suspended(), "dispute " + one.disputeNumber() + " suspends the service"));
    }

    /** The window was extended: the clock of the days before it stops. */
    void extend(CaseFile file, FilingWindow window) {
        clocks.supersede(file.id(), window.clock(), window.because());
        start(file, window);
    }

    /** Everything is now where no day is left. */
    Map<String, Instant> moments(Optional<FilingWindow> window) {
        Instant now = clock.instant();
        return Map.of(
                "initiationOpensAt",
                        window.map(days -> days.opensAt(clock.getZone())).orElse(now),
                "initiationClosesAt",
                        window.map(days -> days.closesAt(clock.getZone())).orElse(now),
                "initiationWarnAt",
                        window.map(days -> clocks.warningBefore(days.lastDay())).orElse(now));
    }
}
