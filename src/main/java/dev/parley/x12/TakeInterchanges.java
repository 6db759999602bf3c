package dev.parley.x12;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** X12 that comes in by another way than HTTP, taken as POST /edi takes it. */
@ApplicationScoped
public class TakeInterchanges {
    private final TakeDelivery takeDelivery;

    TakeInterchanges(TakeDelivery takeDelivery) {
        this.takeDelivery = takeDelivery;
    }

    /** What became of a file; its 999 and TA1 are kept with the delivery. */
    public record Taken(UUID deliveryId, List<TransactionAnswer> transactions) {}

    /** Empty when the file holds no interchange. */
    public Optional<Taken> take(InputStream content, LocalDate received) throws IOException {
        return takeDelivery
                .take(content, received)
                .map(taken -> new Taken(
                        taken.id(),
                        taken.answers().stream().map(TransactionAnswer::of).toList()));
    }
}
