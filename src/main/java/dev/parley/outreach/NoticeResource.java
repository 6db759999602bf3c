package dev.parley.outreach;

import dev.parley.casefile.CaseFile;
import dev.parley.outreach.Notice.NoticeView;
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

/** The open negotiation notices of a case. They come in by the task that prepares them. */
@Path("/cases/{caseId}/notices")
@Tag(name = "Outreach")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {
    @GET
    @Operation(summary = "Open negotiation notices with their proof, the oldest first")
    @Transactional
    public List<NoticeView> list(UUID caseId) {
        CaseFile.byId(caseId);
        return Notice.of(caseId).stream().map(Notice::view).toList();
    }
}
