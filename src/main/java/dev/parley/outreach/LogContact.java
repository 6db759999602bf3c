package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Writes a contact with the payer down. */
@ApplicationScoped
public class LogContact {
    private final Cadence cadence;
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    LogContact(Cadence cadence, Timeline timeline, CurrentUser user, Clock clock) {
        this.cadence = cadence;
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public Contact log(UUID caseId, NewContact told) {
        return log(caseId, told, "");
    }

    /** For a contact that is a part of a body: the parent is the JSON pointer to it. */
    @Transactional
    public Contact log(UUID caseId, NewContact told, String parent) {
        CaseFile.byId(caseId).open();
        told.requireComplete(parent, clock);
        LocalDate next = Optional.ofNullable(told.nextContactOn())
                .orElseGet(() -> cadence.nextContactAfter(LocalDate.now(clock)));
        Contact contact = new Contact(caseId, told, next, user.name(), clock.instant());
        contact.persist();
        if (told.promisedFor() != null) {
            ExpectedMessage.awaited(
                    caseId,
                    ExpectedMessage.Kind.PROMISE,
                    contact.id(),
                    "promised: " + told.promise(),
                    cadence.graceAfter(told.promisedFor()),
                    clock.instant());
        }
        timeline.add(
                caseId,
                "payer-contact",
                (told.wasReached() ? "Contact with the payer by " : "The payer was not reached by ") + told.channel()
                        + (told.referenceNumber() == null ? "" : ", reference " + told.referenceNumber())
                        + "; next on " + next);
        return contact;
    }
}
