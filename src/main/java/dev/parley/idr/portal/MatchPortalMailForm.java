package dev.parley.idr.portal;

import dev.parley.http.InvalidFields;
import dev.parley.idr.Dispute;
import dev.parley.idr.Disputes;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says which dispute a mail belongs to. The subject is the mail. */
@ApplicationScoped
class MatchPortalMailForm implements TaskForm<MatchPortalMailForm.MatchedPortalMail> {
    static final String KIND = "matchPortalMail";

    private final FilePortalMail file;

    MatchPortalMailForm(FilePortalMail file) {
        this.file = file;
    }

    /** Exactly one of the two. */
    @Schema(name = "MatchedPortalMail", description = "Completes matchPortalMail")
    public record MatchedPortalMail(
            @Schema(description = "The dispute it is about; see the candidates of the mail") UUID disputeId,
            @Size(min = 1, max = 500) @Schema(description = "Why it is about no dispute of ours") String notOurs) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<MatchedPortalMail> body() {
        return MatchedPortalMail.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID subject, MatchedPortalMail said) {
        if ((said.disputeId() == null) == (said.notOurs() == null)) {
            throw new InvalidFields("/disputeId", "one of disputeId and notOurs must be given");
        }
        PortalMail mail = PortalMail.byId(subject);
        if (said.notOurs() != null) {
            mail.notOurs(said.notOurs());
            PortalMailPart.of(mail.id()).forEach(PortalMailPart::forget);
        } else {
            Dispute dispute = Disputes.filed(said.disputeId())
                    .orElseThrow(() -> new InvalidFields("/disputeId", "names no dispute that is filed"));
            file.file(mail, dispute, "said by a person");
        }
        return Map.of();
    }
}
