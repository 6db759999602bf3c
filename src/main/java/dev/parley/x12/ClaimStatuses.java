package dev.parley.x12;

import dev.parley.money.Money;
import dev.parley.x12.ClaimAnswer.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads a 277CA (005010X214): what a payer's front end says of each claim, and of a whole batch it turned away. */
final class ClaimStatuses implements TransactionContent {
    private static final int LEVELS = 4; // payer, receiver, provider, patient
    private static final int MOST_OF_A_LEVEL = 50;
    private static final int RECEIVER = 1;
    private static final int PATIENT = 3;
    private static final int[] STATUSES = {1, 10, 11};

    private final Problems problems;
    private final Elements elements;
    private final TransactionSink sink;
    private final Segment st;
    private final List<Segment> head;
    private final List<List<Segment>> levels = new ArrayList<>();
    private final List<Segment> claim = new ArrayList<>();
    private int level = -1;
    private Segment trace;
    private boolean lines;
    private Verdict verdict;
    private String status;
    private String payerControlNumber;
    private LocalDate on;
    private Money charge;
    private int answers;

    ClaimStatuses(Segment isa, Segment gs, Segment st, Problems problems, TransactionSink sink) {
        this.st = st;
        this.problems = problems;
        this.sink = sink;
        elements = new Elements(problems);
        head = Stream.of(isa, gs, st).filter(Objects::nonNull).toList();
        for (int number = 0; number < LEVELS; number++) {
            levels.add(new ArrayList<>());
        }
    }

    @Override
    public void segment(Segment segment) {
        switch (segment.tag()) {
            case "HL" -> startLevel(segment);
            case "TRN" -> startTrace(segment);
            case "STC" -> status(segment);
            case "REF" -> payerControlNumber = segment.has(1, "1K") && !lines ? segment.element(2) : payerControlNumber;
            case "SVC" -> lines = true;
            default -> {}
        }
        List<Segment> kept = trace == null ? level < 0 ? null : levels.get(level) : claim;
        if (kept != null && kept.size() < MOST_OF_A_LEVEL) {
            kept.add(segment);
        }
    }

    private void startLevel(Segment hl) {
        endTrace();
        level = switch (hl.raw(3).strip()) {
            case "20" -> 0;
            case "21" -> RECEIVER;
            case "19" -> 2;
            case "PT", "22", "23" -> PATIENT;
            default -> level;
        };
        if (level < 0) {
            problems.error(hl.source(3), "segment-misplaced", "HL03 names no level of a 277CA first");
            return;
        }
        for (int below = level; below < LEVELS; below++) {
            levels.get(below).clear();
        }
    }

    private void startTrace(Segment trn) {
        endTrace();
        if (level == RECEIVER || level == PATIENT) {
            elements.require(trn, 2);
            trace = trn;
        }
    }

    private void status(Segment stc) {
        if (trace == null) {
            return;
        }
        elements.require(stc, 1);
        for (int element : STATUSES) {
            if (stc.element(element) != null) {
                List<String> code = elements.composite(stc, element);
                Verdict said = Verdict.of(code.get(0));
                verdict = verdict == null ? said : verdict.and(said);
                String shown = Elements.shown(String.join(":", code));
                status = status == null ? shown : status.length() > 200 ? status : status + ", " + shown;
            }
        }
        on = elements.date(stc, 2);
        charge = lines ? charge : elements.amount(stc, 4);
    }

    private void endTrace() {
        if (trace == null) {
            return;
        }
        if (verdict == null) {
            problems.error(trace.without("STC").source(), "status-missing", "No STC follows the TRN");
        } else if (!problems.refuse() && (level == PATIENT || verdict == Verdict.REJECTED)) {
            answers++;
            ClaimAnswer answer = new ClaimAnswer(
                    trace, trace.element(2), verdict, payerControlNumber, on, charge, status, excerpt());
            if (level == PATIENT) {
                sink.answer(answer);
            } else {
                sink.batchRefused(answer);
            }
        }
        trace = null;
        claim.clear();
        lines = false;
        verdict = null;
        status = null;
        payerControlNumber = null;
        on = null;
        charge = null;
    }

    /** The headers, the levels above and this claim: nobody else's. */
    private String excerpt() {
        X12Text text = new X12Text();
        Stream.of(head, levels.get(0), levels.get(RECEIVER), levels.get(2), levels.get(PATIENT), claim)
                .flatMap(List::stream)
                .filter(segment ->
                        claim.contains(segment) || !Arrays.asList("QTY", "AMT").contains(segment.tag()))
                .forEach(text::repeat);
        return text.toString();
    }

    @Override
    public void end() {
        endTrace();
        if (answers == 0 && !problems.refuse()) {
            problems.warning(st.source(1), "no-claims", "The transaction says nothing of any claim");
        }
    }

    /** Counts what is billed and what is paid; this does neither. */
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
