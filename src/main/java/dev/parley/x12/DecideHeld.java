package dev.parley.x12;

import dev.parley.event.Outbox;
import dev.parley.http.ETag;
import dev.parley.http.Race;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.DeskWork;
import dev.parley.x12.Posting.Answered;
import dev.parley.x12.ReadTransaction.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Posts what was held as it is, or refuses it for good; either with who said so and why. */
@ApplicationScoped
class DecideHeld {
    private final X12Reader reader;
    private final PostTransactions post;
    private final WriteAcknowledgments acknowledgments;
    private final ControlNumbers numbers;
    private final DeskWork desk;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    DecideHeld(
            X12Reader reader,
            PostTransactions post,
            WriteAcknowledgments acknowledgments,
            ControlNumbers numbers,
            DeskWork desk,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.reader = reader;
        this.post = post;
        this.acknowledgments = acknowledgments;
        this.numbers = numbers;
        this.desk = desk;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** In a transaction of its own that lasts as long as so many claims may take. */
    HeldTransactionView release(UUID id, String ifMatch, String because) {
        int claims = Race.run(() -> HeldTransaction.byId(id).claims());
        return Race.run(PostTransactions.secondsFor(claims), () -> {
            ETag.check(ifMatch, HeldTransaction.locked(id).version());
            return release(id, because).view();
        });
    }

    /** In the caller's transaction. */
    @Transactional
    public HeldTransaction release(UUID id, String because) {
        HeldTransaction held = undecided(id);
        Kept kept = new Kept();
        try (InputStream content = TransactionText.open(held.content())) {
            reader.read(content, held.receivedOn(), kept);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        refuseIfUnreadable(kept.read);
        List<ReadProblem> warnings = held.problems().stream()
                .filter(problem -> problem.severity() == ReadProblem.Severity.WARNING)
                .toList();
        ReadTransaction posted = post.released(
                held.deliveryId(), kept.read.told(Status.ACCEPTED_WITH_WARNINGS, warnings), kept.origin, kept.said);
        String answer = acknowledgments.write(List.of(new Answered(posted, kept.origin)), numbers::next);
        held.release(
                user.name(),
                because,
                answer.isEmpty() ? null : answer.getBytes(StandardCharsets.US_ASCII),
                clock.instant());
        return decided(held);
    }

    private static void refuseIfUnreadable(ReadTransaction read) {
        read.problems().stream()
                .filter(problem -> problem.severity() == ReadProblem.Severity.ERROR)
                .findFirst()
                .ifPresent(problem -> {
                    throw new HeldNotReleased(problem);
                });
    }

    @Transactional
    public HeldTransactionView refuse(UUID id, String ifMatch, String because) {
        ETag.check(ifMatch, HeldTransaction.locked(id).version());
        return refuse(id, because).view();
    }

    @Transactional
    public HeldTransaction refuse(UUID id, String because) {
        HeldTransaction held = undecided(id);
        held.refuse(user.name(), because, clock.instant());
        return decided(held);
    }

    private static HeldTransaction undecided(UUID id) {
        HeldTransaction held = HeldTransaction.locked(id);
        held.refuseIfDecided();
        return held;
    }

    private HeldTransaction decided(HeldTransaction held) {
        desk.drop(held.id());
        outbox.add(
                "edi-transaction.decided",
                held.id(),
                Map.of("state", held.state().name()));
        HeldTransaction.flush();
        return held;
    }

    /** The one transaction of what was held. */
    private static final class Kept extends Gathering {
        private ReadTransaction read;
        private Origin origin;
        private Contents said;

        @Override
        void whole(ReadTransaction read, Origin origin, Contents said) {
            this.read = read;
            this.origin = origin;
            this.said = said;
        }
    }
}
