package dev.parley.outreach;

import dev.parley.casefile.Timeline;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A notice came back when nothing could be sent again: a supervisor says what that means for the case. */
@ApplicationScoped
class ReturnedNoticeForm implements TaskForm<ReturnedNoticeForm.ReturnedNotice> {
    static final String KIND = "returnedNotice";

    private final Timeline timeline;

    ReturnedNoticeForm(Timeline timeline) {
        this.timeline = timeline;
    }

    @Schema(name = "ReturnedNotice", description = "Completes returnedNotice")
    public record ReturnedNotice(
            @NotNull @Schema(description = "Whether the payer had the notice all the same, so that its day counts")
                    Boolean negotiationStarted,
            @NotBlank @Size(max = 500) String reason) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<ReturnedNotice> body() {
        return ReturnedNotice.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, ReturnedNotice said) {
        Notice notice = Notice.findById(subject);
        if (said.negotiationStarted()) {
            notice.arrived();
        }
        timeline.add(
                notice.caseId(),
                "returned-notice-weighed",
                (said.negotiationStarted() ? "The payer had the notice all the same: " : "The notice started nothing: ")
                        + said.reason());
        return Map.of();
    }
}
