package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.workflow.TaskBrief;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Talks that got stuck: who has them sets the next date or ends the talks. */
@ApplicationScoped
class EscalatedTalks implements Escalation {
    private final Cadence cadence;
    private final PayerChain chain;
    private final Timeline timeline;
    private final Clock clock;

    EscalatedTalks(Cadence cadence, PayerChain chain, Timeline timeline, Clock clock) {
        this.cadence = cadence;
        this.chain = chain;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public String process() {
        return "payerOutreach";
    }

    @Override
    public TaskBrief brief(UUID caseId) {
        Optional<TalkEscalation> stuck = TalkEscalation.open(caseId);
        String title =
                "Escalate to supervisor: " + stuck.map(TalkEscalation::because).orElse("asked for")
                        + chain.next(caseId)
                                .map(next -> "; next at the payer: " + PayerChain.named(next))
                                .orElse("");
        return new TaskBrief(
                title,
                stuck.map(TalkEscalation::queue).orElse(null),
                null,
                TaskBrief.URGENT,
                chain.next(caseId).map(next -> next.id()).orElse(null));
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
        TalkEscalation.answerAll(caseId, clock.instant());
        timeline.add(
                caseId,
                answer.giveUp() ? "talks-given-up" : "talks-escalated",
                (answer.giveUp() ? "Talks are over: " : "Talks go on, next on " + next + ": ") + answer.reason());
        CaseFile.byId(caseId).waitUntil(next);
        Map<String, Object> answers = new HashMap<>(cadence.timers(cadence.morningOf(next)));
        answers.put("giveUp", answer.giveUp());
        return answers;
    }
}
