package dev.parley.x12;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;

/** Reads the claims, remittances and acknowledgments of a body as it streams in, whatever interchanges and groups they come in. */
@ApplicationScoped
public class X12Reader {
    private final Validator validator;

    X12Reader(Validator validator) {
        this.validator = validator;
    }

    /**
     * Hands everything in the body to the sink and answers how many transactions there were; with none, the body held no
     * interchange at all and nothing could be read. Remittances are taken as received on the given day.
     */
    public int read(InputStream body, LocalDate receivedOn, TransactionSink sink) throws IOException {
        SegmentReader segments = new SegmentReader(body);
        Envelope envelope = new Envelope(receivedOn, validator, sink);
        for (Segment segment = segments.next(); segment != null && !envelope.isFull(); segment = segments.next()) {
            envelope.segment(segment);
        }
        return envelope.end();
    }
}
