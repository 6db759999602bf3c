package dev.parley.benchmark.release;

import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import java.util.List;
import java.util.Map;

/** A file is not what it is said to be, or rows of it are wrong; nothing of it was kept. */
public final class ReleaseRefused extends Refusal {
    /** Rows are wrong: see errors. */
    ReleaseRefused(int refused, int shown, List<Problem.FieldError> errors) {
        super(
                422,
                "benchmark-rows-refused",
                refused + " values of the file are wrong; nothing was kept"
                        + (refused > shown ? " (the first " + shown + " are listed)" : ""),
                Map.of("refused", refused),
                errors);
    }

    private ReleaseRefused(String code, String detail, Map<String, ?> facts) {
        super(422, code, detail, facts);
    }

    /** The file is of another year than asked, or names none. */
    public static ReleaseRefused wrongYear(String detail) {
        return new ReleaseRefused("benchmark-wrong-year", detail, Map.of());
    }

    /** The file is of another quarter than asked. */
    public static ReleaseRefused wrongQuarter(String detail) {
        return new ReleaseRefused("benchmark-wrong-quarter", detail, Map.of());
    }

    /** The file has not the layout of its kind. */
    public static ReleaseRefused layout(String detail) {
        return new ReleaseRefused("benchmark-layout-unknown", detail, Map.of());
    }

    /** The rows can be read, but as a whole they are not what the publisher released; {@code check} names why. */
    public static ReleaseRefused untrusted(String check, String detail) {
        return new ReleaseRefused("benchmark-file-untrusted", detail, Map.of("check", check));
    }
}
