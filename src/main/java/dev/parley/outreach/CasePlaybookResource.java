package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.outreach.Playbooks.PlaybookView;
import dev.parley.regulation.Regime;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to say in the talks over one case. */
@Path("/cases/{caseId}/playbook")
@Tag(name = "Outreach")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class CasePlaybookResource {
    private final Playbooks playbooks;

    CasePlaybookResource(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /** The playbook that fits a case; both are absent where nothing in the case names a field. */
    public record CasePlaybook(
            PlaybookView playbook,
            String because,
            @Schema(description = "Benchmarks for talks that a brief in the case's forum must not cite")
                    List<String> barredHere) {}

    @GET
    @Operation(summary = "The playbook that fits the case, and why")
    @Transactional
    public CasePlaybook ofCase(UUID caseId) {
        CaseFile file = CaseFile.byId(caseId);
        return PlaybookField.of(file)
                .map(choice -> {
                    PlaybookView view = playbooks.inForce(choice.field());
                    List<String> barred = file.regime() != Regime.FEDERAL_IDR
                            ? List.of()
                            : view.content().benchmarks().stream()
                                    .filter(PlaybookContent.Yardstick::barredInFederalBrief)
                                    .map(PlaybookContent.Yardstick::what)
                                    .toList();
                    return new CasePlaybook(view, choice.because(), barred);
                })
                .orElseGet(() -> new CasePlaybook(
                        null, "neither forum, specialty nor service type names a field with a playbook", List.of()));
    }
}
