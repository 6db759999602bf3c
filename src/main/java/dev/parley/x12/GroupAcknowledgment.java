package dev.parley.x12;

import dev.parley.x12.FaultCodes.Place;
import dev.parley.x12.Posting.Answered;
import dev.parley.x12.ReadTransaction.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The 999 for one group: each transaction with the faults found in it, then the verdict on the group. */
final class GroupAcknowledgment {
    private static final int MOST_FAULTS = 100;
    private static final int MOST_CODES = 5;
    private static final String ELEMENT_ERRORS = "8";

    private final X12Text text;
    private final Segment gs;
    private final List<Answered> answers;

    GroupAcknowledgment(X12Text text, Segment gs, List<Answered> answers) {
        this.text = text;
        this.gs = gs;
        this.answers = answers;
    }

    void write(int number) {
        String control = "%04d".formatted(number);
        int before = text.segments();
        text.segment("ST", "999", control, "005010X231A1");
        text.segment("AK1", gs.raw(1), gs.raw(6), gs.raw(8));
        answers.forEach(this::transaction);
        verdict();
        text.segment("SE", text.segments() - before + 1, control);
    }

    private void transaction(Answered one) {
        Segment st = one.origin().st();
        text.segment("AK2", st.raw(1), st.raw(2), st.raw(3));
        boolean faults = faults(one);
        Set<Object> codes = new LinkedHashSet<>();
        one.answer().problems().stream()
                .map(FaultCodes::ofTransaction)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        if (faults) {
            codes.add("5");
        }
        List<Object> elements = new ArrayList<>();
        elements.add(verdict(one.answer()));
        codes.stream().limit(MOST_CODES).forEach(elements::add);
        text.segment("IK5", elements.toArray());
    }

    private static String verdict(ReadTransaction answer) {
        if (answer.status() == Status.REFUSED) {
            return "R";
        }
        return answer.problems().isEmpty() ? "A" : "E";
    }

    /** Segment by segment; whether there were any. */
    private boolean faults(Answered one) {
        int start = one.origin().st().position();
        Map<Integer, List<ReadProblem>> bySegment = new LinkedHashMap<>();
        one.answer().problems().stream()
                .filter(problem -> problem.segment() != null && problem.segment() > start)
                .filter(problem -> FaultCodes.ofTransaction(problem) == null
                        && FaultCodes.ofGroup(problem) == null
                        && FaultCodes.ofInterchange(problem) == null)
                .forEach(problem -> bySegment
                        .computeIfAbsent(problem.segment(), position -> new ArrayList<>())
                        .add(problem));
        bySegment.entrySet().stream()
                .limit(MOST_FAULTS)
                .forEach(segment -> segment(segment.getKey() - start + 1, segment.getValue()));
        return !bySegment.isEmpty();
    }

    private void segment(int position, List<ReadProblem> problems) {
        Map<String, List<ReadProblem>> byTag = new LinkedHashMap<>();
        problems.forEach(
                problem -> byTag.computeIfAbsent(Place.of(problem.element()).tag(), tag -> new ArrayList<>())
                        .add(problem));
        byTag.forEach((tag, found) -> segment(tag, position, found));
    }

    private void segment(String tag, int position, List<ReadProblem> problems) {
        String whole = problems.stream()
                .map(problem -> FaultCodes.ofSegment(problem.code()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        text.segment("IK3", tag.isEmpty() ? "???" : tag, position, null, whole == null ? ELEMENT_ERRORS : whole);
        if (whole != null) {
            return;
        }
        for (ReadProblem problem : problems) {
            Place place = Place.of(problem.element());
            if (place.element() > 0) {
                Object where = place.component() == 0
                        ? place.element()
                        : X12Text.composite(place.element(), place.component());
                text.segment("IK4", where, null, FaultCodes.ofElement(problem.code()));
            }
        }
    }

    private void verdict() {
        long taken = answers.stream()
                .filter(one -> WriteAcknowledgments.isTaken(one.answer()))
                .count();
        boolean flawless =
                answers.stream().allMatch(one -> verdict(one.answer()).equals("A"));
        String verdict = taken == 0 ? "R" : taken < answers.size() ? "P" : flawless ? "A" : "E";
        List<Object> elements = new ArrayList<>(List.of(verdict, answers.size(), answers.size(), taken));
        answers.stream()
                .flatMap(one -> one.answer().problems().stream())
                .map(FaultCodes::ofGroup)
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_CODES)
                .forEach(elements::add);
        text.segment("AK9", elements.toArray());
    }
}
