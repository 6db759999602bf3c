package dev.parley.idr.state;

import dev.parley.casefile.CaseFile;
import dev.parley.regulation.RoadStanding;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The process that a case's state has for its price. */
@Path("/cases/{caseId}/state-road")
@Tag(name = "State disputes")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class StateRoadResource {
    private final RoadOfCase roads;

    StateRoadResource(RoadOfCase roads) {
        this.roads = roads;
    }

    @GET
    @Operation(
            summary =
                    "Which process of the state takes the case, from when to when, and what has to be found out first",
            description =
                    "Each question is answered as a fact of the case with its evidence (POST /cases/{id}/facts). A question"
                            + " that nobody can answer closes the road; nothing is assumed instead (XFED-06, GEN-04).")
    @Transactional
    public RoadStanding road(UUID caseId) {
        return roads.standing(CaseFile.byId(caseId));
    }
}
