package dev.parley.outreach;

import dev.parley.casefile.Timeline;
import dev.parley.http.InvalidFields;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says what became of a message that did not come. */
@ApplicationScoped
class MissingMessageForm implements TaskForm<MissingMessageForm.FoundMessage> {
    static final String KIND = "missingMessage";

    private final Timeline timeline;
    private final Clock clock;

    MissingMessageForm(Timeline timeline, Clock clock) {
        this.timeline = timeline;
        this.clock = clock;
    }

    /** What a person found. */
    enum Finding {
        ARRIVED,
        WAIT,
        NOT_COMING
    }

    @Schema(name = "FoundMessage", description = "Completes missingMessage")
    public record FoundMessage(
            @NotNull Finding finding,
            @NotBlank @Size(max = 500) @Schema(description = "Who said so, or where it was found") String evidence,
            @Schema(description = "For WAIT: the new day") LocalDate until) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<FoundMessage> body() {
        return FoundMessage.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, FoundMessage found) {
        ExpectedMessage message = ExpectedMessage.findById(subject);
        if ((found.finding() == Finding.WAIT) != (found.until() != null)) {
            throw new InvalidFields("/until", "belongs to WAIT, which needs it");
        }
        if (found.until() != null && !found.until().isAfter(LocalDate.now(clock))) {
            throw new InvalidFields("/until", "must lie after today");
        }
        switch (found.finding()) {
            case ARRIVED -> message.end(ExpectedMessage.State.ARRIVED, found.evidence(), clock.instant());
            case NOT_COMING -> message.end(ExpectedMessage.State.DROPPED, found.evidence(), clock.instant());
            case WAIT -> message.waitUntil(found.until());
        }
        timeline.add(message.caseId(), "missing-message-followed-up", found.finding() + ": " + message.what());
        return Map.of();
    }
}
