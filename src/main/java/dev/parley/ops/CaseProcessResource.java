package dev.parley.ops;

import dev.parley.casefile.CaseFile;
import dev.parley.workflow.PathOfCase;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where one case stands in the diagrams. */
@Path("/cases/{caseId}/process")
@Tag(name = "Operations")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class CaseProcessResource {
    private final PathOfCase paths;

    CaseProcessResource(PathOfCase paths) {
        this.paths = paths;
    }

    @GET
    @Operation(summary = "The way a case took through the diagrams, and where it stands in them now")
    @Transactional
    public List<PathOfCase.Run> path(UUID caseId) {
        CaseFile.byId(caseId);
        return paths.of(caseId);
    }
}
