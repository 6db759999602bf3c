package dev.parley.x12;

/** A transaction that is being read or waits for what its envelope has to say of it. */
final class OpenTransaction {
    private final TransactionType type;
    private final String controlNumber;
    private final Segment isa;
    private final Segment gs;
    private final Segment header;
    private final Problems problems;
    private final TransactionContent content;
    private final ContentDigest digest = new ContentDigest();
    private int segments = 1;

    /** The header is its ST or TA1, null for what stands outside of any. */
    OpenTransaction(
            TransactionType type,
            Segment isa,
            Segment gs,
            Segment header,
            Problems problems,
            TransactionContent content) {
        this.type = type;
        this.controlNumber =
                header == null ? null : header.element(type == TransactionType.INTERCHANGE_ACKNOWLEDGMENT ? 1 : 2);
        this.isa = isa;
        this.gs = gs;
        this.header = header;
        this.problems = problems;
        this.content = content;
        if (header != null) {
            digest.add(header);
        }
    }

    void segment(Segment segment) {
        segments++;
        if (segment.isReadable()) {
            digest.add(segment);
            content.segment(segment);
        } else {
            problems.error(segment.source(), "segment-unreadable", "This is not a segment");
        }
    }

    Origin origin() {
        return new Origin(isa, gs, header, digest.hex());
    }

    /** The SE counts itself and the ST. */
    void end(Segment se) {
        segments++;
        content.end();
        if (!String.valueOf(segments).equals(Envelope.number(se, 1))) {
            problems.warning(
                    se.source(1),
                    "segment-count-mismatch",
                    "SE01 says %s segments, there are %d".formatted(Envelope.said(se, 1), segments));
        }
        if (controlNumber != null && !se.has(2, controlNumber)) {
            problems.warning(se.source(2), "control-number-mismatch", "SE02 differs from ST02");
        }
    }

    Problems problems() {
        return problems;
    }

    boolean isOf(Segment interchange) {
        return isa == interchange;
    }

    ReadTransaction read() {
        return new ReadTransaction(
                type,
                controlNumber,
                isa == null ? null : isa.element(13),
                gs == null ? null : gs.element(6),
                isa == null ? null : isa.element(6),
                problems.status(),
                content.claims(),
                content.totalCharge(),
                content.totalPaid(),
                problems.all());
    }
}
