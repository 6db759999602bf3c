package dev.parley.regulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The law as this tenant knew it at a moment: what was announced later does not count. */
@ApplicationScoped
public class LawOfThen {
    private final CurrentLaw law;

    LawOfThen(CurrentLaw law) {
        this.law = law;
    }

    public Law at(Instant moment) {
        return law.with(Announcement.inForceAt(moment));
    }

    /** The law as it was before each announcement that this tenant recorded, the oldest first; each law once. */
    public List<Law> earlier() {
        List<Law> earlier = new ArrayList<>();
        Map<String, LocalDate> told = new HashMap<>();
        for (Announcement announcement : Announcement.all()) {
            earlier.add(law.with(told));
            announcement.tell(told);
        }
        Law now = law.with(told);
        return earlier.stream().distinct().filter(one -> one != now).toList();
    }

    /** The first day of each provision that was announced, in the order of their names. */
    public Map<String, LocalDate> provisions() {
        return new TreeMap<>(Announcement.inForce());
    }
}
