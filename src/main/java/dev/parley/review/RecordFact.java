package dev.parley.review;

import dev.parley.casefile.CaseFact;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.FactName;
import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.money.Money;
import dev.parley.party.Payer;
import dev.parley.regulation.Regime;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Takes up a fact that a person found out, in place of what was known before. */
@ApplicationScoped
public class RecordFact {
    private final CaseRoad road;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    RecordFact(CaseRoad road, Timeline timeline, Outbox outbox, CurrentUser user, Clock clock) {
        this.road = road;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** The pointers say where in the request's body name and value stand. */
    @Transactional
    public CaseFact record(
            UUID caseId,
            String name,
            String value,
            FactSource source,
            String evidence,
            String namePointer,
            String valuePointer) {
        CaseFile file = CaseFile.byId(caseId).open();
        FactFormat.check(namePointer, name, valuePointer, value);
        if (name.equals(FactName.PAYER)) {
            file.answeredBy(payer(file, value, valuePointer));
        } else if (name.equals(FactName.QUALIFYING_PAYMENT)) {
            file.learnQualifyingPayment(Money.of(value));
        } else if (name.equals(FactName.STATE)) {
            file.furnishedIn(value);
        }
        CaseFact fact = new CaseFact(caseId, name, value, source.name(), evidence, user.name(), clock.instant());
        fact.persist();
        if (file.regime() == Regime.STATE) {
            road.follow(file); // a day of the state's process starts its clocks at once
        }
        timeline.add(caseId, "fact-recorded", name + " was recorded, known from " + source);
        outbox.add("fact.recorded", caseId, Map.of("name", name, "source", source.name()));
        return fact;
    }

    /** Nobody could find it out; what was tried is kept, and the case no longer waits for it. */
    void giveUp(UUID caseId, String blockerCode, FactSource source, String evidence) {
        new CaseFact(
                        caseId,
                        MissingFact.givenUp(blockerCode),
                        "true",
                        source.name(),
                        evidence,
                        user.name(),
                        clock.instant())
                .persist();
        timeline.add(caseId, "fact-not-available", "Nobody could find out: " + blockerCode);
    }

    private static Payer payer(CaseFile file, String value, String pointer) {
        String[] idAndName = value.split(" ", 2);
        Payer payer = Payer.byCode(idAndName[0]).orElseGet(() -> {
            if (idAndName.length == 1) {
                throw new InvalidFields(pointer, "is no known payer; add its name, such as 60054 Aetna");
            }
            Payer found = new Payer(idAndName[0], idAndName[1]);
            found.persist();
            return found;
        });
        file.claim().answeredBy(payer);
        return payer;
    }
}
