package dev.parley.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.http.Refusal;
import dev.parley.intake.EdgeFile.State;
import dev.parley.intake.EdgeFile.Type;
import java.util.List;
import java.util.UUID;

/** What became of a file from a drop folder: the answer that the same body gets over HTTP. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FileResult(
        State state,
        Type type,
        Integer items,
        Integer refused,
        String problem,
        String detail,
        UUID deliveryId,
        UUID bulkJobId,
        List<?> answers) {

    static FileResult answered(Type type, List<?> answers, int refused, UUID deliveryId) {
        State state = refused == answers.size() ? State.REFUSED : State.DONE;
        return new FileResult(state, type, answers.size(), refused, null, null, deliveryId, null, answers);
    }

    static FileResult queued(UUID bulkJobId) {
        return new FileResult(State.DONE, Type.CLAIMS, null, null, null, null, null, bulkJobId, null);
    }

    static FileResult refused(Type type, Refusal why) {
        return refused(type, why.code(), why.getMessage());
    }

    static FileResult refused(Type type, String problem, String detail) {
        return new FileResult(State.REFUSED, type, null, null, problem, detail, null, null, null);
    }
}
