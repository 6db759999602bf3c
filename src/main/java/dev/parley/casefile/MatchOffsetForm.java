package dev.parley.casefile;

import dev.parley.http.InvalidFields;
import dev.parley.remittance.MatchOffsets;
import dev.parley.security.CurrentUser;
import dev.parley.workflow.OpenTask;
import dev.parley.workflow.TaskForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person says from which claim a payer took money back (PLB), or that it was none of ours. */
@ApplicationScoped
class MatchOffsetForm implements TaskForm<MatchOffsetForm.MatchedOffset> {
    static final String KIND = "matchOffset";

    private final MatchOffsets offsets;
    private final PostRemittance postRemittance;
    private final CurrentUser user;

    MatchOffsetForm(MatchOffsets offsets, PostRemittance postRemittance, CurrentUser user) {
        this.offsets = offsets;
        this.postRemittance = postRemittance;
        this.user = user;
    }

    /** Exactly one of the two. */
    @Schema(name = "MatchedOffset", description = "Completes matchOffset")
    public record MatchedOffset(
            @Schema(description = "The claim from which the money was taken") UUID claimId,
            @Size(min = 1, max = 500) @Schema(description = "Why it is about no claim of ours") String notOurs) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<MatchedOffset> body() {
        return MatchedOffset.class;
    }

    @Override
    public Map<String, Object> complete(OpenTask task, UUID offset, MatchedOffset said) {
        if ((said.claimId() == null) == (said.notOurs() == null)) {
            throw new InvalidFields("/claimId", "one of claimId and notOurs must be given");
        }
        if (said.claimId() == null) {
            offsets.ignore(offset, said.notOurs());
        } else {
            postRemittance.advance(offsets.match(offset, said.claimId(), user.name()));
        }
        return Map.of();
    }
}
