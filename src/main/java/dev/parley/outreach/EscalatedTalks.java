package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A payer that does not answer: the supervisor sets the next date or ends the talks. */
@ApplicationScoped
class EscalatedTalks implements Escalation {
    private final Cadence cadence;
    private final Timeline timeline;
    private final Clock clock;

    EscalatedTalks(Cadence cadence, Timeline timeline, Clock clock) {
        this.cadence = cadence;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String process() {
        return "payerOutreach";
    }

    @Override
    public Map<String, Object> decide(UUID caseId, EscalationAnswer answer) {
        LocalDate today = LocalDate.now(clock);
        if (answer.extension() != null) {
            throw new InvalidFields("/extension", "belongs to a missed window, and these are talks");
        }
        if (answer.nextContactOn() != null && answer.nextContactOn().isBefore(today)) {
            throw new InvalidFields("/nextContactOn", "lies in the past");
        }
        LocalDate next = Optional.ofNullable(answer.nextContactOn()).orElseGet(() -> cadence.nextContactAfter(today));
        timeline.add(
                caseId,
                answer.giveUp() ? "talks-given-up" : "talks-escalated",
                (answer.giveUp() ? "Talks are over: " : "Talks go on, next on " + next + ": ") + answer.reason());
        CaseFile.byId(caseId).waitUntil(next);
        return Map.of("giveUp", answer.giveUp(), "followUpAt", cadence.morningOf(next));
    }
}
