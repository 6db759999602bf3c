package dev.parley.outreach;

import dev.parley.workflow.DeskWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Lets other stages wait for a message: when it does not come by its day, somebody is asked. */
@ApplicationScoped
public class AwaitMessages {
    private final DeskWork desk;
    private final Clock clock;

    AwaitMessages(DeskWork desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** {@code reference} is the row that the message is about; it is waited for once. */
    public void await(UUID caseId, ExpectedMessage.Kind kind, UUID reference, String what, LocalDate dueOn) {
        if (open(reference, kind).isEmpty()) {
            ExpectedMessage.awaited(caseId, kind, reference, what, dueOn, clock.instant());
        }
    }

    /** There is more time for it. */
    public void until(UUID reference, ExpectedMessage.Kind kind, LocalDate day) {
        open(reference, kind).ifPresent(message -> {
            message.waitUntil(day);
            desk.drop(message.id());
        });
    }

    /** It came, or what it was about is over. */
    public void arrived(UUID reference, ExpectedMessage.Kind kind, String evidence) {
        open(reference, kind).ifPresent(message -> {
            message.end(ExpectedMessage.State.ARRIVED, evidence, clock.instant());
            desk.drop(message.id());
        });
    }

    private static Optional<ExpectedMessage> open(UUID reference, ExpectedMessage.Kind kind) {
        return ExpectedMessage.about(reference)
                .filter(message -> message.kind() == kind)
                .filter(message -> message.state() == ExpectedMessage.State.EXPECTED
                        || message.state() == ExpectedMessage.State.MISSED);
    }
}
