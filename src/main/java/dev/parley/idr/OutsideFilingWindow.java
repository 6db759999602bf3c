package dev.parley.idr;

import dev.parley.http.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** The dispute was not initiated on a day on which that counts. */
class OutsideFilingWindow extends Refusal {
    OutsideFilingWindow(LocalDate initiatedOn, FilingWindow window) {
        super(
                409,
                "outside-filing-window",
                initiatedOn + " lies outside the filing window from " + window.opens() + " to " + window.due(),
                Map.of(
                        "initiatedOn", initiatedOn,
                        "opens", window.opens(),
                        "due", window.due(),
                        "ruleId", window.ruleId()));
    }

    OutsideFilingWindow(LocalDate initiatedOn) {
        super(
                409,
                "outside-filing-window",
                "No open negotiation is on file, so no filing window ever opened",
                Map.of("initiatedOn", initiatedOn));
    }
}
