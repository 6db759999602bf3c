package dev.parley.regulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Announced extensions. One helps only those it was made for, so a person confirms it before it moves a clock. */
public final class Notices {
    private static final String FILE = "regulation/notices.yaml";

    private final List<Notice> notices;

    private Notices(List<Notice> notices) {
        this.notices = notices;
    }

    public static Notices load() {
        return new Notices(RuleFile.entries(FILE, Notices.class.getResourceAsStream("/" + FILE), Notice.class));
    }

    /** One announcement: which stages that were due in which days it extends, and until when. */
    public record Notice(
            String id,
            String source,
            String says,
            Set<ClockKind> stages,
            LocalDate dueFrom,
            LocalDate dueTo,
            LocalDate until) {
        public Notice {
            Objects.requireNonNull(id, "id is missing");
            Objects.requireNonNull(says, "says is missing");
            Objects.requireNonNull(until, "until is missing");
            stages = Set.copyOf(stages);
        }

        boolean mayMove(ComputedClock clock) {
            return stages.contains(clock.kind())
                    && !clock.due().isBefore(dueFrom)
                    && !clock.due().isAfter(dueTo)
                    && clock.due().isBefore(until);
        }

        /** What the notice makes of a stage once a person has confirmed that it applies. */
        public Extension confirmed(ClockKind stage) {
            return new Extension(stage, until, "FED-EX-04", id);
        }
    }

    /** The notices that may have moved this clock. */
    public List<Notice> thatMayMove(ComputedClock clock) {
        return notices.stream().filter(notice -> notice.mayMove(clock)).toList();
    }
}
