package dev.parley.worklist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.casefile.CaseFile;
import dev.parley.casefile.CaseView;
import dev.parley.http.Count;
import dev.parley.http.ETag;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.http.StartsOver;
import dev.parley.party.ClientScope;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The worklist: who does what by when. */
@Path("/tasks")
@Tag(name = "Tasks")
@Authenticated
@StartsOver
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {
    static final int LONGEST_NAME = 100;

    private final WorkOnTask work;
    private final CurrentUser user;
    private final ClientScope scope;
    private final TaskKinds kinds;

    TaskResource(WorkOnTask work, CurrentUser user, ClientScope scope, TaskKinds kinds) {
        this.scope = scope;
        this.kinds = kinds;
        this.work = work;
        this.user = user;
    }

    /** To whom a task is handed. */
    public record Delegation(@NotBlank @Size(max = LONGEST_NAME) String to) {}

    /** When to look at the task again. */
    public record FollowUp(@NotNull LocalDate on) {}

    /** A completed task, and what its case waits for now; a task of a desk has none. */
    public record Completion(TaskView task, CaseView caseFile) {}

    @GET
    @Operation(summary = "Tasks, by due date, priority or money at stake")
    @Transactional
    public Page<TaskView> list(
            @BeanParam TaskQuery query,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        TaskFilter filter = query.filter(user);
        List<WorkItem> found = filter.page(cursor, limit, scope.providers());
        List<WorkItem> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit
                ? filter.sort().cursor(page.get(page.size() - 1)).toString()
                : null;
        return new Page<>(page.stream().map(WorkItem::view).toList(), next);
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many tasks a filter finds")
    @Transactional
    public Count count(@BeanParam TaskQuery query) {
        return new Count(query.filter(user).count(scope.providers()));
    }

    @GET
    @Path("/kinds")
    @Operation(summary = "The kinds of tasks, and what happens when one is not done by its day")
    public List<TaskKinds.TaskKind> kinds() {
        return kinds.all();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One task; its ETag is what writes must name")
    @Transactional
    public RestResponse<TaskView> get(UUID id) {
        return answer(WorkItem.byId(id));
    }

    @POST
    @Path("/{id}/claim")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE})
    @Operation(summary = "Claim a task for yourself")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Someone else holds it, or it has ended; the answer says who and how",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<TaskView> claim(UUID id, @RestHeader("If-Match") String ifMatch) {
        return answer(work.claim(id, ifMatch));
    }

    @POST
    @Path("/{id}/unclaim")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE})
    @Operation(summary = "Give a task back to its queue")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    @Transactional
    public RestResponse<TaskView> unclaim(UUID id, @RestHeader("If-Match") String ifMatch) {
        return answer(work.unclaim(id, ifMatch));
    }

    @POST
    @Path("/{id}/delegate")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE})
    @Operation(summary = "Hand a task to somebody else")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    @Transactional
    public RestResponse<TaskView> delegate(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid Delegation delegation) {
        return answer(work.delegate(id, ifMatch, delegation.to()));
    }

    @POST
    @Path("/{id}/follow-up")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE})
    @Operation(summary = "Say when to look at a task again; its due date stays")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TaskView.class)))
    @Transactional
    public RestResponse<TaskView> followUp(
            UUID id, @RestHeader("If-Match") String ifMatch, @NotNull @Valid FollowUp followUp) {
        return answer(work.followUp(id, ifMatch, followUp.on()));
    }

    @POST
    @Path("/{id}/complete")
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE})
    @Operation(
            summary = "Complete a task with the body of its kind",
            description = "The body is the one that TaskBodies names for the task's kind")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Completion.class)))
    @APIResponse(
            responseCode = "409",
            description = "Someone was faster, or the facts forbid it; the answer says which",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @Transactional
    public RestResponse<Completion> complete(UUID id, @RestHeader("If-Match") String ifMatch, @NotNull JsonNode body) {
        WorkItem done = work.complete(id, ifMatch, body);
        CaseView now = done.isOfACase() ? CaseFile.byId(done.caseId()).view() : null;
        Completion completion = new Completion(done.view(), now);
        return ResponseBuilder.ok(completion)
                .header("ETag", ETag.of(done.version()))
                .build();
    }

    private static RestResponse<TaskView> answer(WorkItem item) {
        return ResponseBuilder.ok(item.view())
                .header("ETag", ETag.of(item.version()))
                .build();
    }
}
