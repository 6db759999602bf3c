package dev.parley.worklist;

import dev.parley.http.Refusal;
import java.util.Locale;
import java.util.Map;

/** More tasks fit the filter than one file takes. */
class TooManyTasks extends Refusal {
    /** The file is made in memory before it is sent. */
    static final int MOST = 100_000;

    private TooManyTasks(long found) {
        super(
                400,
                "too-many-rows",
                String.format(
                        Locale.US,
                        "%,d tasks fit this filter, and one file takes at most %,d: narrow it by queue, assignee, kind, payer,"
                                + " provider, serviceState or minimumMoney, or take it in parts by dueFrom and dueTo",
                        found,
                        MOST),
                Map.of("found", found, "most", MOST));
    }

    static void refuse(long found) {
        if (found > MOST) {
            throw new TooManyTasks(found);
        }
    }
}
