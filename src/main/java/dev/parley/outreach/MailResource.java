package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.http.Idempotent;
import dev.parley.http.Problem;
import dev.parley.mail.NoteMail;
import dev.parley.mail.OutboundMail;
import dev.parley.mail.OutboundMail.MailView;
import dev.parley.security.Role;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What Parley e-mailed for a case, with the proof of each attempt. */
@Path("/cases/{caseId}/mails")
@Tag(name = "Outreach")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {
    private final NoteMail noteMail;

    MailResource(NoteMail noteMail) {
        this.noteMail = noteMail;
    }

    /** What the recipient's side says. */
    @Schema(name = "MailOutcome")
    public enum Outcome {
        DELIVERED,
        BOUNCED
    }

    /** Word of a mail's arrival or return, from a mail gateway or a person. */
    @Schema(name = "MailDelivery")
    public record Delivery(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 300) @Schema(description = "Who says so: a receipt, a bounce with its code")
                    String evidence,
            @Schema(description = "Now when absent") Instant happenedAt) {}

    @GET
    @Operation(summary = "Mails with their delivery events, the oldest first")
    @Transactional
    public List<MailView> list(UUID caseId) {
        CaseFile.byId(caseId);
        return OutboundMail.of(caseId).stream().map(OutboundMail::view).toList();
    }

    @POST
    @Path("/{mailId}/delivery")
    @Idempotent
    @RolesAllowed({Role.RCM_SYSTEM, Role.NEGOTIATOR, Role.SUPERVISOR, Role.BILLER})
    @Operation(
            summary = "Tell that a mail arrived or came back",
            description =
                    "An address that came back is not used again; a notice that came back starts no clock (FED-ON-07).")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MailView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The mail is not on its way (mail-not-on-its-way)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public MailView delivery(UUID caseId, UUID mailId, @NotNull @Valid Delivery told) {
        CaseFile.byId(caseId);
        return noteMail.told(caseId, mailId, told.outcome() == Outcome.DELIVERED, told.evidence(), told.happenedAt())
                .view();
    }
}
