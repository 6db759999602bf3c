package dev.parley.benchmark.disputes;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.benchmark.release.SheetRow;
import java.util.List;
import java.util.TreeSet;

/** Which quarters a file holds, held against what was said of it: the release may be named as one quarter. */
final class QuarterGuard {
    private final ImportRequest request;
    private final Quarter wanted;
    private final TreeSet<Quarter> seen = new TreeSet<>();

    QuarterGuard(ImportRequest request) {
        this.request = request;
        this.wanted = Quarter.parse(request.label()).orElse(null);
    }

    /** The quarter of a row: what its column says, else the one that the release was named. Null is refused by row. */
    Quarter of(SheetRow row, int column) {
        String said = column < 0 ? "" : row.cell(column);
        Quarter quarter = said.isEmpty() ? wanted : Quarter.parse(said).orElse(null);
        if (quarter == null) {
            row.refuse("Quarter", "is no quarter such as 2024Q1, and the release is not named as one");
            return null;
        }
        if (wanted != null && !wanted.equals(quarter)) {
            throw ReleaseRefused.wrongQuarter("Row " + row.number() + " is of " + quarter + ", not of " + wanted);
        }
        seen.add(quarter);
        return quarter;
    }

    Quarter last() {
        return seen.last();
    }

    ReadRelease release(String source, List<DisputeFigure> figures, List<String> notes) {
        if (figures.isEmpty() || seen.isEmpty()) {
            throw ReleaseRefused.layout("The file has no rows");
        }
        Quarter last = seen.last();
        if (request.year() != null && request.year() != last.year()) {
            throw ReleaseRefused.wrongYear("The file ends with " + last + ", not in " + request.year());
        }
        String named = seen.size() == 1 ? last.toString() : seen.first() + " to " + last;
        return new ReadRelease(
                last.year(),
                request.label() == null ? named : request.label(),
                last.lastDay(),
                null,
                source,
                figures.stream().map(DisputeFigureRow::new).toList(),
                notes);
    }
}
