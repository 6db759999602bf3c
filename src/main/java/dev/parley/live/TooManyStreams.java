package dev.parley.live;

import dev.parley.http.Refusal;
import java.util.Map;

/** This node listens for as many pages as it may; the page asks from time to time instead. */
class TooManyStreams extends Refusal {
    TooManyStreams(int most) {
        super(503, "too-many-streams", "This node holds " + most + " streams open already", Map.of("most", most));
    }
}
