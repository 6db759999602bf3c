package dev.parley.ops;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.casefile.Timeline;
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
    private final Timeline timeline;

    IncidentResource(StuckJobs stuck, Timeline timeline) {
        this.stuck = stuck;
        this.timeline = timeline;
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
        return stuck.all(MOST).stream()
                .collect(Collectors.groupingBy(one -> List.of(one.process(), one.failedAt(), one.cause())))
                .entrySet()
                .stream()
                .map(same -> group(same.getKey(), same.getValue()))
                .sorted(Comparator.comparing(Group::count).reversed().thenComparing(Group::oldest))
                .toList();
    }

    @POST
    @Path("/{id}/retry")
    @RolesAllowed(Role.OPS)
    @Operation(summary = "Let it run once more")
    @APIResponse(responseCode = "204")
    @Transactional
    public void retry(String id, @NotNull @Valid Why why) {
        record(stuck.byId(id), "incident-retried", "Work that failed runs once more: " + why.reason());
        stuck.retry(id);
    }

    @POST
    @Path("/{id}/answers")
    @RolesAllowed(Role.OPS)
    @Operation(summary = "Give routing answers of the process another value, before a retry")
    @APIResponse(responseCode = "204")
    @Transactional
    public void answer(String id, @NotNull @Valid NewAnswers said) {
        Stuck incident = stuck.byId(id);
        stuck.answer(id, said.answers());
        record(
                incident,
                "incident-edited",
                "Routing answers were set (" + String.join(", ", said.answers().keySet()) + "): " + said.reason());
    }

    @POST
    @Path("/{id}/skip")
    @RolesAllowed(Role.OPS)
    @Operation(summary = "Leave out the element that fails and go on behind it")
    @APIResponse(responseCode = "204")
    @Transactional
    public void skip(String id, @NotNull @Valid Why why) {
        Stuck incident = stuck.byId(id);
        record(
                incident,
                "incident-skipped",
                "Work that failed at " + incident.failedAt() + " was left out: " + why.reason());
        stuck.skip(id);
    }

    private void record(Stuck incident, String kind, String text) {
        UUID caseId = caseOf(incident);
        if (caseId != null) {
            timeline.add(caseId, kind, text);
        }
    }

    private static Group group(List<String> key, List<Stuck> same) {
        List<Incident> incidents = same.stream()
                .map(one -> new Incident(one.id(), caseOf(one), one.standsAt(), one.since(), one.answers()))
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

    /** The watch of a clock knows the clock, every other process its case. */
    private static UUID caseOf(Stuck incident) {
        return CaseFile.<CaseFile>findByIdOptional(incident.subject())
                .map(CaseFile::id)
                .or(() ->
                        Deadline.<Deadline>findByIdOptional(incident.subject()).map(Deadline::caseId))
                .orElse(null);
    }
}
