package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Timeline;
import dev.parley.http.Idempotent;
import dev.parley.outreach.ExpectedMessage.ExpectedMessageView;
import dev.parley.security.Role;
import dev.parley.workflow.DeskWork;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What should come from the payer, by when. */
@Path("/cases/{caseId}/expected-messages")
@Tag(name = "Outreach")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class ExpectedMessageResource {
    private final DeskWork desk;
    private final Timeline timeline;
    private final Clock clock;

    ExpectedMessageResource(DeskWork desk, Timeline timeline, Clock clock) {
        this.desk = desk;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Where what came is found. */
    @Schema(name = "MessageArrival")
    public record Arrival(@NotBlank @Size(max = 500) String evidence) {}

    @GET
    @Operation(summary = "Promises and answers that should come, the oldest first")
    @Transactional
    public List<ExpectedMessageView> list(UUID caseId) {
        CaseFile.byId(caseId);
        return ExpectedMessage.of(caseId).stream().map(ExpectedMessage::view).toList();
    }

    @POST
    @Path("/{messageId}/arrival")
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER, Role.RCM_SYSTEM})
    @Operation(summary = "Tell that it came; whoever is asked about it is asked no more")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @Transactional
    public ExpectedMessageView arrived(UUID caseId, UUID messageId, @NotNull @Valid Arrival arrival) {
        CaseFile.byId(caseId).open();
        ExpectedMessage message = ExpectedMessage.byId(caseId, messageId);
        message.requireOpen();
        message.end(ExpectedMessage.State.ARRIVED, arrival.evidence(), clock.instant());
        desk.drop(messageId);
        timeline.add(caseId, "message-arrived", "It came: " + message.what());
        return message.view();
    }
}
