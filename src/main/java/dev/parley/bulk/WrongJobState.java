package dev.parley.bulk;

import dev.parley.http.Refusal;
import java.util.Map;

/** Only what waits or runs can be cancelled, and only what was cancelled or has failed can be resumed. */
class WrongJobState extends Refusal {
    WrongJobState(String wanted, BulkJob.State state) {
        super(409, "wrong-job-state", "A job that is " + state + " cannot be " + wanted, Map.of("state", state));
    }
}
