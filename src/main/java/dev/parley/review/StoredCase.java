package dev.parley.review;

import dev.parley.casefile.FactName;
import dev.parley.claim.ClaimType;
import dev.parley.money.Money;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.LegalEvents;
import dev.parley.regulation.Regime;
import dev.parley.regulation.RemarkEvidence;
import dev.parley.regulation.Remedies;
import dev.parley.regulation.Trigger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An open case as it is stored, as far as the law asks; {@code answers} in the order of their receipt, no reversals. */
record StoredCase(
        UUID id,
        String caseNumber,
        Regime regime,
        ClaimType type,
        String placeOfService,
        LocalDate serviceFrom,
        LocalDate billSent,
        Map<String, String> known,
        List<Answer> answers,
        List<StoredClock> clocks) {

    /** What the payer said once. */
    record Answer(LocalDate receivedOn, Money paid, List<String> reasonCodes, List<String> remarkCodes) {}

    /** A clock as it was entered, and whether it still runs. */
    record StoredClock(
            UUID id,
            boolean open,
            ClockKind kind,
            String ruleId,
            String ruleVersion,
            Trigger trigger,
            LocalDate triggerDate,
            LocalDate opens,
            LocalDate due) {}

    CaseFacts facts(Remedies remedies, RemarkEvidence remarks) {
        Answer last = answers.isEmpty() ? null : answers.get(answers.size() - 1);
        List<String> reasonCodes = last == null ? List.of() : last.reasonCodes();
        List<String> remarkCodes = last == null ? List.of() : last.remarkCodes();
        return LawFacts.of(
                new KnownFacts(known),
                type,
                placeOfService,
                last == null ? null : last.paid(),
                remarkCodes,
                remedies.forCodes(reasonCodes, remarkCodes),
                remarks);
    }

    Regime ruledForum() {
        String ruled = known.get(FactName.RULED_FORUM);
        return ruled == null ? null : Regime.valueOf(ruled);
    }

    /** What had happened by a day, the latest of each kind: from the claim, the first answer and the clocks themselves. */
    LegalEvents eventsUntil(LocalDate day) {
        LegalEvents events = LegalEvents.NONE
                .with(Trigger.SERVICE_RENDERED, serviceFrom)
                .with(Trigger.BILL_SENT, billSent)
                .with(
                        Trigger.REMITTANCE_RECEIVED,
                        answers.isEmpty() ? null : answers.get(0).receivedOn());
        for (StoredClock clock : clocks) {
            boolean later = events.on(clock.trigger())
                    .filter(known -> !clock.triggerDate().isAfter(known))
                    .isEmpty();
            if (later && !clock.triggerDate().isAfter(day)) {
                events = events.with(clock.trigger(), clock.triggerDate());
            }
        }
        return events;
    }
}
