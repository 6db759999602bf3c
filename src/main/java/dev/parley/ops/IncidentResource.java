package dev.parley.ops;

import dev.parley.security.Role;
import dev.parley.workflow.StuckJobs;
import dev.parley.workflow.StuckJobs.Stuck;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the processes could not do by themselves, grouped by its cause, and the three ways on. */
@Path("/ops/incidents")
@Tag(name = "Operations")
@RolesAllowed({Role.OPS, Role.ADMIN, Role.AUDITOR})
@Produces(MediaType.APPLICATION_JSON)
public class IncidentResource {
    private static final int MOST = 1000;

    private final StuckJobs stuck;
    private final CasesOfIncidents cases;
    private final MendIncident mend;

    IncidentResource(StuckJobs stuck, CasesOfIncidents cases, MendIncident mend) {
        this.stuck = stuck;
        this.cases = cases;
        this.mend = mend;
    }

    /** Incidents that failed in the same way at the same element of the same diagram; {@code count} is of those listed. */
    record Group(String process, String failedAt, String cause, int count, Instant oldest, List<Incident> incidents) {}

    /** Work that waits for a person; {@code caseId} is null when its clock is gone. Values of answers, never of patients. */
    record Incident(String id, UUID caseId, String standsAt, Instant since, Map<String, String> answers) {}

    /** Why somebody does it, for the case's timeline. */
    record Why(@NotBlank @Size(max = 400) String reason) {}

    record NewAnswers(
            @NotEmpty @Size(max = 20) Map<@NotBlank String, @NotBlank @Size(max = 60) String> answers,
            @NotBlank @Size(max = 400) String reason) {}

    @GET
    @Operation(summary = "What is stuck, at most 1,000, the largest group first")
    @Transactional
    public List<Group> incidents() {
        List<Stuck> all = stuck.all(MOST);
        Map<UUID, UUID> caseOf = cases.of(all);
        return all.stream()
                .collect(Collectors.groupingBy(one -> List.of(one.process(), one.failedAt(), one.cause())))
                .entrySet()
                .stream()
                .map(same -> group(same.getKey(), same.getValue(), caseOf))
                .sorted(Comparator.comparing(Group::count).reversed().thenComparing(Group::oldest))
                .toList();
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Role.OPS)
    @Operation(summary = "Let it run once more")
    @APIResponse(responseCode = "204")
    public void retry(String id, @NotNull @Valid Why why) {
        mend.retry(id, why.reason());
    }

    @POST
    @Path("/{id}/answers")
    @RolesAllowed(Role.OPS)
    @Operation(summary = "Give routing answers of the process another value, before a retry")
    @APIResponse(responseCode = "204")
    public void answer(String id, @NotNull @Valid NewAnswers said) {
        mend.answer(id, said.answers(), said.reason());
    }

    @POST
    @Path("/{id}/skip")
    @RolesAllowed(Role.OPS)
    @Operation(summary = "Leave out the element that fails and go on behind it")
    @APIResponse(responseCode = "204")
    public void skip(String id, @NotNull @Valid Why why) {
        mend.skip(id, why.reason());
    }

    private static Group group(List<String> key, List<Stuck> same, Map<UUID, UUID> caseOf) {
        List<Incident> incidents = same.stream()
                .map(one ->
                        new Incident(one.id(), caseOf.get(one.subject()), one.standsAt(), one.since(), one.answers()))
                .sorted(Comparator.comparing(Incident::since))
                .toList();
        return new Group(
                key.get(0),
                key.get(1),
                key.get(2),
                same.size(),
                incidents.get(0).since(),
                incidents);
    }
}
