package dev.parley.x12;

import dev.parley.x12.Segment.Source;
import jakarta.validation.Validator;
import java.time.LocalDate;

/**
 * Follows interchanges, groups and transactions through a body. A transaction is told as ended only when the next one
 * begins, because the trailers of its group and interchange may still say something about it.
 */
final class Envelope {
    private static final int[] HEADER_WIDTHS = {2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1};

    private final LocalDate receivedOn;
    private final Validator validator;
    private final TransactionSink sink;
    private final ToldTransactions told;
    private Segment isa;
    private Segment gs;
    private int groups;
    private int transactions;
    private boolean interchangeHasTransaction;

    private OpenTransaction open;
    private boolean openIsStray;
    private Segment last;

    Envelope(LocalDate receivedOn, Validator validator, TransactionSink sink) {
        this.receivedOn = receivedOn;
        this.validator = validator;
        this.sink = sink;
        this.told = new ToldTransactions(sink);
    }

    void segment(Segment segment) {
        last = segment;
        switch (segment.tag()) {
            case "ISA" -> startInterchange(segment);
            case "IEA" -> endInterchange(segment);
            case "GS" -> startGroup(segment);
            case "GE" -> endGroup(segment);
            case "ST" -> startTransaction(segment);
            case "SE" -> endTransaction(segment);
            case "TA1" -> acknowledge(segment);
            default -> {
                if (open == null) {
                    startStray(segment);
                } else {
                    if (!openIsStray) {
                        sink.segment(segment);
                    }
                    open.segment(segment);
                }
            }
        }
    }

    /** Whether nothing more is taken of this body. */
    boolean isFull() {
        return told.isFull();
    }

    /** The body is over; answers how many transactions it had. */
    int end() {
        leaveInterchange();
        told.tell();
        return told.number();
    }

    private void startInterchange(Segment header) {
        leaveInterchange();
        told.tell();
        isa = header;
        groups = 0;
        interchangeHasTransaction = false;
        if (header.isEmpty()) {
            OpenTransaction unreadable = stray();
            unreadable.problems().error(header.source(1), "envelope-unreadable", "The ISA cannot be read");
            told.ended(unreadable);
            isa = null;
            return;
        }
        for (int number = 1; number <= HEADER_WIDTHS.length; number++) {
            int width = header.raw(number).length();
            if (width != HEADER_WIDTHS[number - 1]) {
                Source at = header.source(number);
                told.ahead()
                        .warning(
                                at,
                                "isa-width",
                                "%s is %d wide, not %d".formatted(at.element(), width, HEADER_WIDTHS[number - 1]));
            }
        }
    }

    private void endInterchange(Segment iea) {
        leaveGroup();
        if (!String.valueOf(groups).equals(number(iea, 1))) {
            trailers()
                    .warning(
                            iea.source(1),
                            "group-count-mismatch",
                            "IEA01 says %s groups, there are %d".formatted(said(iea, 1), groups));
        }
        if (!isSameNumber(isa, 13, iea, 2)) {
            trailers().warning(iea.source(2), "control-number-mismatch", "IEA02 differs from ISA13");
        }
        closeInterchange();
    }

    private void leaveInterchange() {
        leaveGroup();
        if (isa != null) {
            trailers().warning(last.without("IEA").source(), "interchange-trailer-missing", "The IEA is missing");
            closeInterchange();
        }
    }

    private void closeInterchange() {
        if (!interchangeHasTransaction) {
            told.tell();
            OpenTransaction empty = stray();
            told.ended(empty);
            empty.problems().error(isa.source(13), "no-transaction", "The interchange holds no transaction");
        }
        isa = null;
    }

    private void startGroup(Segment header) {
        leaveGroup();
        gs = header;
        groups++;
        transactions = 0;
    }

    private void endGroup(Segment ge) {
        leaveTransaction();
        if (gs == null) {
            trailers().warning(ge.source(1), "group-header-missing", "The GE ends a group that never began");
            return;
        }
        if (!String.valueOf(transactions).equals(number(ge, 1))) {
            trailers()
                    .warning(
                            ge.source(1),
                            "transaction-count-mismatch",
                            "GE01 says %s transactions, there are %d".formatted(said(ge, 1), transactions));
        }
        if (!isSameNumber(gs, 6, ge, 2)) {
            trailers().warning(ge.source(2), "control-number-mismatch", "GE02 differs from GS06");
        }
        gs = null;
    }

    private void leaveGroup() {
        leaveTransaction();
        if (gs != null) {
            trailers().warning(last.without("GE").source(), "group-trailer-missing", "The GE is missing");
            gs = null;
        }
    }

    private void startTransaction(Segment st) {
        leaveTransaction();
        transactions++;
        Guide guide = new Guide(st, gs);
        TransactionType type = guide.type();
        Problems problems = startProblems();
        if (gs == null) {
            problems.warning(st.without("GS").source(), "group-header-missing", "No GS stands before the ST");
        }
        boolean supported = guide.isSupported(problems);
        open = new OpenTransaction(
                type, isa, gs, st, problems, supported ? content(st, type, problems) : new UnreadContent(type));
        sink.segment(st);
    }

    private TransactionContent content(Segment st, TransactionType type, Problems problems) {
        return switch (type) {
            case REMITTANCE -> new ClaimPayments(st, receivedOn, validator, problems, sink);
            case PROFESSIONAL_CLAIM, INSTITUTIONAL_CLAIM ->
                new BilledClaims(
                        st, type == TransactionType.INSTITUTIONAL_CLAIM, receivedOn, validator, problems, sink);
            case CLAIM_ACKNOWLEDGMENT -> new ClaimStatuses(isa, gs, st, problems, sink);
            case IMPLEMENTATION_ACKNOWLEDGMENT, FUNCTIONAL_ACKNOWLEDGMENT -> new Receipts(st, problems, sink);
            default -> new UnreadContent(type);
        };
    }

    private void endTransaction(Segment se) {
        if (open == null) {
            startStray(se);
        }
        if (!openIsStray) {
            sink.segment(se);
            open.end(se);
        }
        close();
    }

    /** Whatever comes without an SE is cut off. */
    private void leaveTransaction() {
        if (open == null) {
            return;
        }
        if (!openIsStray) {
            open.problems()
                    .error(
                            last.without("SE").source(),
                            "transaction-truncated",
                            "The SE is missing, the transaction is cut off");
        }
        close();
    }

    private void close() {
        told.ended(open);
        open = null;
        openIsStray = false;
    }

    /** What stands outside of any transaction must not be lost without a word. */
    private void startStray(Segment segment) {
        told.tell();
        open = stray();
        openIsStray = true;
        open.problems()
                .error(segment.source(), "segment-outside-transaction", "This stands outside of any transaction");
    }

    private OpenTransaction stray() {
        return new OpenTransaction(
                TransactionType.UNKNOWN, isa, gs, null, startProblems(), new UnreadContent(TransactionType.UNKNOWN));
    }

    private void acknowledge(Segment ta1) {
        leaveTransaction();
        TransactionType type = TransactionType.INTERCHANGE_ACKNOWLEDGMENT;
        Problems problems = startProblems();
        new Elements(problems).require(ta1, 1);
        new Elements(problems).require(ta1, 4);
        if (!problems.refuse()) {
            sink.receipt(new Receipt(
                    ta1,
                    ta1.element(1),
                    null,
                    null,
                    !ta1.has(4, "R"),
                    ta1.element(4),
                    "note code " + Elements.shown(ta1.raw(5).strip())));
        }
        told.ended(new OpenTransaction(type, isa, gs, ta1, problems, new UnreadContent(type)));
    }

    private Problems startProblems() {
        interchangeHasTransaction = true;
        return told.begin(last);
    }

    private Problems trailers() {
        return told.trailers(isa);
    }

    /** Control numbers are padded with zeros by some and not by others. */
    private static boolean isSameNumber(Segment header, int inHeader, Segment trailer, int inTrailer) {
        return number(header, inHeader).equals(number(trailer, inTrailer));
    }

    static String number(Segment segment, int element) {
        return segment.raw(element).strip().replaceFirst("^0+(?=.)", "");
    }

    static String said(Segment segment, int element) {
        return Elements.shown(segment.raw(element).strip());
    }
}
