package dev.parley.bulk;

import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of one item. The subject is the row it made or changed; problem is a stable code, field a JSON pointer or the
 * name of a column. Values are not repeated, they may be a patient's.
 */
public record BulkResult(State state, UUID subjectId, String problem, String field, String detail) {
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_DETAIL = 1000;

    /** Skipped is what was there already, so that nothing needed to be done. */
    @Schema(name = "BulkItemState")
    public enum State {
        SUCCEEDED,
        SKIPPED,
        FAILED
    }

    public BulkResult {
        field = shortened(field, LONGEST_FIELD);
        detail = shortened(detail, LONGEST_DETAIL);
    }

    public static BulkResult succeeded(UUID subjectId) {
        return new BulkResult(State.SUCCEEDED, subjectId, null, null, null);
    }

    /** With a word on what it is now. */
    public static BulkResult succeeded(UUID subjectId, String detail) {
        return new BulkResult(State.SUCCEEDED, subjectId, null, null, detail);
    }

    public static BulkResult skipped(UUID subjectId, String problem, String detail) {
        return new BulkResult(State.SKIPPED, subjectId, problem, null, detail);
    }

    public static BulkResult failed(String problem, String field, String detail) {
        return new BulkResult(State.FAILED, null, problem, field, detail);
    }

    /** The code of the refusal, the first bad field, and what is wrong with all of them. */
    public static BulkResult refused(Refusal refusal) {
        return refused(refusal.code(), refusal.getMessage(), refusal.errors());
    }

    public static BulkResult refused(String problem, String detail, List<Problem.FieldError> errors) {
        if (errors.isEmpty()) {
            return failed(problem, null, detail);
        }
        String all = errors.stream()
                .map(error -> (error.pointer() + " " + error.detail()).strip())
                .collect(Collectors.joining("; "));
        return failed(problem, errors.get(0).pointer(), all);
    }

    /** What a dry run would have made is not there; what was skipped is. */
    BulkResult withoutNewSubject() {
        return state == State.SUCCEEDED ? succeeded(null, detail) : this;
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
