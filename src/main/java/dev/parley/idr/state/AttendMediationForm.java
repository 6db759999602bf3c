package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.idr.DateOrder;
import dev.parley.money.Money;
import dev.parley.negotiation.NewSettlement;
import dev.parley.negotiation.Settle;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskBrief;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session of the mediation took place: agreed, adjourned or failed. */
@ApplicationScoped
public class AttendMediationForm implements TaskForm<AttendMediationForm.AttendedMediation> {
    private final RoadOfCase roads;
    private final Settle settle;
    private final Timeline timeline;
    private final Clock clock;

    AttendMediationForm(RoadOfCase roads, Settle settle, Timeline timeline, Clock clock) {
        this.roads = roads;
        this.settle = settle;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** How a session ended. */
    public enum Result {
        AGREED,
        ADJOURNED,
        FAILED
    }

    /** A session of the mediation. */
    @Schema(name = "AttendedMediation", description = "Completes attendMediation")
    public record AttendedMediation(
            @NotNull Result result,
            @NotNull @Schema(description = "The day of the session, or of the mediator's report") LocalDate heldOn,
            @Schema(description = "AGREED: the whole rate, the patient's cost sharing included") Money agreedTotal,
            @Schema(description = "AGREED: the day by which the payer will pay") LocalDate payBy,
            @Size(max = 200) @Schema(description = "AGREED: who agreed for the payer") String agreedWith,
            @Schema(description = "ADJOURNED: the day of the next session") LocalDate nextOn,
            @Size(max = 500) @Schema(description = "What proves it: the mediator's report, the signed terms")
                    String evidence) {}

    @Override
    public String kind() {
        return "attendMediation";
    }

    @Override
    public Class<AttendedMediation> body() {
        return AttendedMediation.class;
    }

    @Override
    public TaskBrief brief(OpenTask task) {
        StateDispute dispute = StateDispute.current(task.caseId());
        return new TaskBrief(null, null, dispute.meetsOn(), TaskBrief.URGENT, dispute.id());
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, AttendedMediation body) {
        CaseFile file = CaseFile.byId(task.caseId()).open();
        StateDispute dispute = StateDispute.current(file.id());
        requireFields(body, LocalDate.now(clock));
        new DateOrder(LocalDate.now(clock))
                .check("/heldOn", body.heldOn(), "the request", dispute.filedOn())
                .refuse();
        Map<String, Object> read = new HashMap<>();
        read.put("mediationOutcome", body.result().name().toLowerCase(Locale.ROOT));
        switch (body.result()) {
            case AGREED -> agree(file, dispute, body);
            case ADJOURNED -> {
                dispute.adjourn(body.nextOn());
                file.waitUntil(body.nextOn());
                read.put("mediationAt", roads.startOf(body.nextOn()));
                timeline.add(file.id(), "state-mediation-adjourned", "The mediation goes on on " + body.nextOn());
            }
            case FAILED -> {
                dispute.fail(body.heldOn(), body.evidence());
                timeline.add(file.id(), "state-mediation-failed", "The mediation failed on " + body.heldOn());
            }
        }
        return read;
    }

    /** What is agreed is the case's settlement, with its own checks and letter. */
    private void agree(CaseFile file, StateDispute dispute, AttendedMediation body) {
        dispute.agree(body.heldOn());
        settle.record(
                file.id(),
                null,
                new NewSettlement(
                        body.agreedTotal(),
                        body.heldOn(),
                        body.payBy(),
                        null,
                        body.agreedWith(),
                        "mediation " + dispute.reference() + ": " + body.evidence(),
                        null,
                        null,
                        null));
    }

    private static void requireFields(AttendedMediation body, LocalDate today) {
        List<Problem.FieldError> wrong = new ArrayList<>();
        boolean agreed = body.result() == Result.AGREED;
        boolean adjourned = body.result() == Result.ADJOURNED;
        belongs(wrong, "/agreedTotal", body.agreedTotal(), agreed, Result.AGREED);
        belongs(wrong, "/payBy", body.payBy(), agreed, Result.AGREED);
        belongs(wrong, "/agreedWith", body.agreedWith(), agreed, Result.AGREED);
        belongs(wrong, "/nextOn", body.nextOn(), adjourned, Result.ADJOURNED);
        belongs(wrong, "/evidence", body.evidence(), true, body.result());
        if (adjourned && body.nextOn() != null && !body.nextOn().isAfter(today)) {
            wrong.add(new Problem.FieldError("/nextOn", "does not lie in the future"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    private static void belongs(
            List<Problem.FieldError> wrong, String pointer, Object value, boolean wanted, Result result) {
        boolean missing = value == null || value instanceof String text && text.isBlank();
        if (wanted && missing) {
            wrong.add(new Problem.FieldError(pointer, "is needed with " + result));
        } else if (!wanted && !missing) {
            wrong.add(new Problem.FieldError(pointer, "belongs to " + result + " only"));
        }
    }
}
