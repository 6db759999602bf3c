package dev.parley.x12;

/** A transaction that is being read or waits for what its envelope has to say of it. */
final class OpenTransaction {
    private final TransactionType type;
    private final String controlNumber;
    private final Segment isa;
    private final Segment gs;
    private final Problems problems;
    private final TransactionContent content;
    private int segments = 1;

    OpenTransaction(
            TransactionType type,
            String controlNumber,
            Segment isa,
            Segment gs,
            Problems problems,
            TransactionContent content) {
        this.type = type;
        this.controlNumber = controlNumber;
        this.isa = isa;
        this.gs = gs;
        this.problems = problems;
        this.content = content;
    }

    void segment(Segment segment) {
        segments++;
        if (segment.isReadable()) {
            content.segment(segment);
        } else {
            problems.error(segment.source(), "segment-unreadable", "This is not a segment");
        }
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
