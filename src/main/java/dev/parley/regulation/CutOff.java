package dev.parley.regulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hour by which a filing has to be in on its last day, and whose clock says so. */
public record CutOff(LocalTime time, @Schema(implementation = String.class) ZoneId zone) {
    public CutOff {
        Objects.requireNonNull(time, "time is missing");
        Objects.requireNonNull(zone, "zone is missing");
    }

    Instant on(LocalDate lastDay) {
        return lastDay.atTime(time).atZone(zone).toInstant();
    }
}
