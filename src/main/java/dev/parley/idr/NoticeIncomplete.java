package dev.parley.idr;

import dev.parley.http.Refusal;
import java.util.Collection;
import java.util.Map;

/** The notice of initiation lacks something it has to hold (FED-IN-04). */
class NoticeIncomplete extends Refusal {
    NoticeIncomplete(Collection<NoticeContent> missing) {
        super(
                422,
                "notice-incomplete",
                "The notice of initiation is incomplete (FED-IN-04)",
                Map.of("missing", missing));
    }
}
