package dev.parley.idr;

import dev.parley.http.Refusal;
import java.time.LocalDate;
import java.util.Map;

/** After the last day for an objection silence has spoken: the entity stands (FED-SE-02, FED-SE-03). */
class ObjectionLate extends Refusal {
    ObjectionLate(LocalDate answeredOn, LocalDate due) {
        super(
                409,
                "objection-late",
                "Objections counted until " + due + "; silence has accepted the entity",
                Map.of("answeredOn", answeredOn, "due", due));
    }
}
