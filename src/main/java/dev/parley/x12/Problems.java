package dev.parley.x12;

import dev.parley.x12.ReadProblem.Severity;
import dev.parley.x12.Segment.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with one transaction so far. A hopeless file is told its first thousand warnings and errors and the first of each code. */
final class Problems {
    private static final int MOST = 1_000;

    /** A party serves many claims; what is wrong with it is told once. */
    private final Set<ReadProblem> found = new LinkedHashSet<>();

    private final Set<Source> errorsAt = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private int warnings;
    private int errors;

    void warning(Source at, String code, String detail) {
        ReadProblem problem = new ReadProblem(code, Severity.WARNING, at.segment(), at.element(), detail);
        if (!found.contains(problem) && (++warnings <= MOST | codes.add(code))) {
            found.add(problem);
        }
    }

    void error(Source at, String code, String detail) {
        ReadProblem problem = new ReadProblem(code, Severity.ERROR, at.segment(), at.element(), detail);
        if (!found.contains(problem) && ++errors <= MOST) {
            found.add(problem);
            errorsAt.add(at);
        }
    }

    /** An amount that cannot be read is not told as missing, too. */
    boolean hasErrorAt(Source at) {
        return errorsAt.contains(at);
    }

    boolean refuse() {
        return errors > 0;
    }

    ReadTransaction.Status status() {
        if (refuse()) {
            return ReadTransaction.Status.REFUSED;
        }
        return warnings > 0 ? ReadTransaction.Status.ACCEPTED_WITH_WARNINGS : ReadTransaction.Status.ACCEPTED;
    }

    /** In the order of the file. */
    List<ReadProblem> all() {
        List<ReadProblem> all = new ArrayList<>(found);
        all.sort(Comparator.comparingInt(ReadProblem::segment));
        int omitted = warnings + errors - found.size();
        if (omitted > 0) {
            ReadProblem last = all.get(all.size() - 1);
            all.add(new ReadProblem(
                    "problems-omitted",
                    Severity.WARNING,
                    last.segment(),
                    last.element(),
                    omitted + " more are not listed"));
        }
        return List.copyOf(all);
    }
}
