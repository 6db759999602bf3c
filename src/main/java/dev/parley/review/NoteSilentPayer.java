package dev.parley.review;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.claim.Claim;
import dev.parley.event.Outbox;
import dev.parley.workflow.ProcessStep;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;
import java.util.UUID;

/** The day for the payer's answer has passed without one. Silence starts no window of law (FED-IP-03). */
@Named("noteSilentPayer")
@ApplicationScoped
class NoteSilentPayer implements ProcessStep {
    private final PayerSilence silence;
    private final Timeline timeline;
    private final Outbox outbox;

    NoteSilentPayer(PayerSilence silence, Timeline timeline, Outbox outbox) {
        this.silence = silence;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    @Override
    public Map<String, Object> run(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        Claim claim = file.claim();
        silence.note(caseId);
        PayerAnswers answers = PayerAnswers.to(file);
        String times = silence.since(file, answers);
        timeline.add(
                caseId,
                "payer-silent",
                times.equals("ONCE")
                        ? "The payer let the day for its answer pass"
                        : "The payer was silent again; waiting longer does not help");
        outbox.add("payer.silent", caseId, Map.of("times", times));
        return Map.of("payerAnswerDueAt", silence.answerDueAt(file, claim, answers));
    }
}
