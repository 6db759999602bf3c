package dev.parley.x12;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.security.CurrentUser;
import dev.parley.x12.Posting.Answered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and posts a body, and keeps what was answered with what is sent back for it. */
@ApplicationScoped
class TakeDelivery {
    private final X12Reader reader;
    private final PostTransactions post;
    private final HoldTransactions hold;
    private final WriteAcknowledgments acknowledgments;
    private final ControlNumbers numbers;
    private final ObjectMapper json;
    private final CurrentUser user;
    private final Clock clock;

    TakeDelivery(
            X12Reader reader,
            PostTransactions post,
            HoldTransactions hold,
            WriteAcknowledgments acknowledgments,
            ControlNumbers numbers,
            ObjectMapper json,
            CurrentUser user,
            Clock clock) {
        this.reader = reader;
        this.post = post;
        this.hold = hold;
        this.acknowledgments = acknowledgments;
        this.numbers = numbers;
        this.json = json;
        this.user = user;
        this.clock = clock;
    }

    /** What became of a body, under the id that it is found by later. */
    record Taken(UUID id, List<ReadTransaction> answers) {}

    /** The row is there before the body is read, so that one that breaks off on the way can be seen. */
    Optional<Taken> take(InputStream body, LocalDate received) throws IOException {
        UUID id = QuarkusTransaction.requiringNew().call(() -> {
            EdiDelivery delivery = new EdiDelivery(user.name(), clock.instant());
            delivery.persist();
            return delivery.id();
        });
        Posting posting = new Posting(post, id, hold.inForce(received));
        reader.read(body, received, posting);
        List<Answered> answered = posting.answers();
        if (answered.isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> EdiDelivery.deleteById(id));
            return Optional.empty();
        }
        List<ReadTransaction> answers = answered.stream().map(Answered::answer).toList();
        QuarkusTransaction.requiringNew().run(() -> EdiDelivery.byId(id)
                .orElseThrow()
                .answered(
                        answered.get(0).origin(),
                        answers,
                        bytes(answers),
                        acknowledgments.write(answered, numbers::next)));
        return Optional.of(new Taken(id, answers));
    }

    private byte[] bytes(List<ReadTransaction> answers) {
        try {
            return json.writeValueAsBytes(EdiResource.EdiAnswer.of(answers));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
