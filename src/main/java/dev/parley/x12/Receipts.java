package dev.parley.x12;

import dev.parley.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a 999 or 997: what a receiver says of the transactions and groups we sent. */
final class Receipts implements TransactionContent {
    /** A accepted, E with errors noted, P in part. */
    private static final Set<String> TAKEN = Set.of("A", "E", "P");

    private static final int MOST_ERRORS = 20;

    private final Problems problems;
    private final Elements elements;
    private final TransactionSink sink;
    private final Segment st;
    private final List<String> errors = new ArrayList<>();
    private Segment group;
    private Segment transaction;
    private Segment fault;
    private int told;
    private int accepted;
    private boolean groupTold;

    Receipts(Segment st, Problems problems, TransactionSink sink) {
        this.st = st;
        this.problems = problems;
        this.sink = sink;
        elements = new Elements(problems);
    }

    @Override
    public void segment(Segment segment) {
        switch (segment.tag()) {
            case "AK1" -> {
                elements.require(segment, 2);
                group = segment;
            }
            case "AK2" -> {
                elements.require(segment, 2);
                transaction = segment;
                errors.clear();
            }
            case "AK3", "IK3" -> fault(segment);
            case "AK4", "IK4" -> element(segment);
            case "AK5", "IK5" -> transaction(segment);
            case "AK9" -> group(segment);
            default -> {} // contexts repeat claim numbers of what was sent
        }
    }

    private void fault(Segment segment) {
        fault = segment;
        keep("%s at segment %s: %s"
                .formatted(
                        segment.raw(1).strip(),
                        segment.raw(2).strip(),
                        segment.raw(4).strip()));
    }

    private void element(Segment segment) {
        String where = fault == null ? "" : fault.raw(1).strip();
        keep("%s element %s: %s"
                .formatted(where, segment.raw(1).strip(), segment.raw(3).strip()));
    }

    private void keep(String error) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(Elements.shown(error));
        }
    }

    private void transaction(Segment verdict) {
        if (group == null || transaction == null) {
            problems.error(verdict.source(), "segment-misplaced", verdict.tag() + " stands before AK1 and AK2");
            return;
        }
        elements.require(verdict, 1);
        told++;
        accepted += isTaken(verdict) ? 1 : 0;
        if (!problems.refuse()) {
            sink.receipt(new Receipt(
                    verdict,
                    null,
                    group.element(2),
                    transaction.element(2),
                    isTaken(verdict),
                    verdict.element(1),
                    String.join("; ", errors)));
        }
        transaction = null;
    }

    private void group(Segment verdict) {
        if (group == null) {
            problems.error(verdict.source(), "segment-misplaced", verdict.tag() + " stands before AK1");
            return;
        }
        elements.require(verdict, 1);
        if (told > 0
                && verdict.element(4) != null
                && !Envelope.number(verdict, 4).equals(String.valueOf(accepted))) {
            problems.warning(
                    verdict.source(4),
                    "acknowledgment-count-mismatch",
                    "AK904 says %s transactions were accepted, there are %d"
                            .formatted(Envelope.said(verdict, 4), accepted));
        }
        groupTold = true;
        if (!problems.refuse()) {
            String reason = verdict.element(5) == null ? "" : "group error " + Elements.shown(verdict.element(5));
            sink.receipt(
                    new Receipt(verdict, null, group.element(2), null, isTaken(verdict), verdict.element(1), reason));
        }
    }

    private static boolean isTaken(Segment verdict) {
        return TAKEN.contains(verdict.raw(1).strip());
    }

    @Override
    public void end() {
        if (!groupTold) {
            problems.error(st.without("AK9").source(), "status-missing", "No AK9 says what became of the group");
        }
    }

    @Override
    public int claims() {
        return 0;
    }

    @Override
    public Money totalCharge() {
        return null;
    }

    @Override
    public Money totalPaid() {
        return null;
    }
}
