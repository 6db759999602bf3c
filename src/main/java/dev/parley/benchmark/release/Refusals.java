package dev.parley.benchmark.release;

import dev.parley.http.Problem;
import java.util.ArrayList;
import java.util.List;

/** The wrong values of a file, by row as an editor counts lines and by field; all of them are counted, some are kept. */
public final class Refusals {
    private static final int SHOWN = 100;

    private final List<Problem.FieldError> errors = new ArrayList<>();
    private int count;

    public void add(int row, String field, String detail) {
        count++;
        if (errors.size() < SHOWN) {
            errors.add(new Problem.FieldError("/rows/" + row + "/" + field, detail));
        }
    }

    /** Ends the import when there is any. */
    public void refuse() {
        if (count > 0) {
            throw new ReleaseRefused(count, errors.size(), errors);
        }
    }

    boolean none() {
        return count == 0;
    }
}
