package dev.parley.x12;

import dev.parley.x12.Segment.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The diagnosis codes of a claim (HI), in their order, and whether each was present on admission. */
final class Diagnoses {
    private static final Set<String> QUALIFIERS = Set.of("ABK", "ABF", "BK", "BF");

    private final List<String> codes = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final StringBuilder presentOnAdmission = new StringBuilder();

    static boolean isOne(List<String> code) {
        return QUALIFIERS.contains(code.get(0));
    }

    void add(List<String> code, Source at, Problems problems) {
        if (Elements.part(code, 2) == null) {
            problems.warning(at, "diagnosis-missing", at.element() + " names no diagnosis code");
            return;
        }
        codes.add(Elements.part(code, 2).replace(".", ""));
        sources.add(at.part(2));
        String present = Elements.part(code, 9);
        presentOnAdmission.append(present == null ? "-" : present);
    }

    List<String> codes() {
        return codes;
    }

    /** A letter for each diagnosis; null where none says whether it was present on admission. */
    String present() {
        String letters = presentOnAdmission.toString();
        return letters.matches("-*") ? null : letters;
    }

    /** Of the list as a whole, the first of them. */
    Source source(int index) {
        return sources.get(Math.max(0, index));
    }
}
