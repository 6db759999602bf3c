package dev.parley.casefile;

import dev.parley.http.Count;
import dev.parley.http.Cursor;
import dev.parley.http.ETag;
import dev.parley.http.Idempotent;
import dev.parley.http.Page;
import dev.parley.http.Problem;
import dev.parley.party.ClientScope;
import dev.parley.regulation.Regime;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import dev.parley.storage.Where;
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
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Cases and the parts of their files that every stage shares. */
@Path("/cases")
@Tag(name = "Cases")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {
    private final DecisionLog decisions;
    private final ReplayDecision replay;
    private final CurrentUser user;
    private final Clock clock;
    private final ClientScope scope;

    CaseResource(DecisionLog decisions, ReplayDecision replay, CurrentUser user, Clock clock, ClientScope scope) {
        this.scope = scope;
        this.decisions = decisions;
        this.replay = replay;
        this.user = user;
        this.clock = clock;
    }

    /** A note to write; the provider's people see it unless {@code clientVisible} is false (FEE-05). */
    public record NewNote(@NotBlank @Size(max = 4000) String text, Boolean clientVisible) {
        public NewNote {
            clientVisible = clientVisible == null || clientVisible;
        }
    }

    /** Which cases to show. All parts are optional and must all hold. */
    public static class CaseQuery {
        @RestQuery
        CaseFile.Status status;

        @RestQuery
        Phase phase;

        @RestQuery
        Regime regime;

        @RestQuery
        @Parameter(description = "The payer's id")
        UUID payer;

        @RestQuery
        @Parameter(description = "A user's name, or a role while nobody holds the case's task")
        String owner;

        @RestQuery
        String claimNumber;

        @RestQuery
        String caseNumber;

        @RestQuery
        @Parameter(description = "A case's id: those that lines of it went to")
        UUID splitFrom;

        @RestQuery
        LocalDate dueTo;

        /** A client's user sees its own cases only. */
        Where where(Optional<Set<UUID>> providers) {
            Where where = new Where();
            providers.ifPresent(own -> {
                if (own.isEmpty()) {
                    where.and("1 = 0");
                } else {
                    where.and("providerId in :own", "own", own);
                }
            });
            where.andIfGiven("status = :status", "status", status);
            where.andIfGiven("phase = :phase", "phase", phase);
            where.andIfGiven("regime = :regime", "regime", regime);
            where.andIfGiven("payerId = :payer", "payer", payer);
            where.andIfGiven("owner = :owner", "owner", owner);
            where.andIfGiven("claimNumber = :claimNumber", "claimNumber", claimNumber);
            where.andIfGiven("caseNumber = :caseNumber", "caseNumber", caseNumber);
            where.andIfGiven("part.splitFrom = :splitFrom", "splitFrom", splitFrom);
            where.andIfGiven("dueOn <= :dueTo", "dueTo", dueTo);
            return where;
        }
    }

    @GET
    @Operation(summary = "Cases, newest first")
    @Transactional
    public Page<CaseView> list(
            @BeanParam CaseQuery query,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit,
            @RestQuery String cursor) {
        Where where = query.where(scope.providers());
        if (cursor != null) {
            where.and("id < :after", "after", Cursor.parse(cursor, 1).uuid(0));
        }
        List<CaseFile> found = CaseFile.<CaseFile>find(where.clause() + " order by id desc", where.parameters())
                .range(0, limit)
                .list();
        List<CaseFile> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()).toString() : null;
        return new Page<>(page.stream().map(CaseFile::view).toList(), next);
    }

    @GET
    @Path("/count")
    @Operation(summary = "How many cases a filter finds")
    @Transactional
    public Count count(@BeanParam CaseQuery query) {
        Where where = query.where(scope.providers());
        return new Count(CaseFile.count(where.clause(), where.parameters()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One case; its ETag is what writes must name")
    @Transactional
    public RestResponse<CaseView> get(UUID id) {
        CaseFile found = CaseFile.byId(id);
        return ResponseBuilder.ok(found.view())
                .header("ETag", ETag.of(found.version()))
                .build();
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(summary = "What happened, in order")
    @Transactional
    public Page<TimelineEntry.TimelineView> timeline(
            UUID id, @RestQuery @DefaultValue("100") @Min(1) @Max(500) int limit, @RestQuery String cursor) {
        CaseFile.byId(id);
        UUID after = cursor == null ? null : Cursor.parse(cursor, 1).uuid(0);
        List<TimelineEntry> found = TimelineEntry.page(id, after, limit + 1);
        List<TimelineEntry> page = found.subList(0, Math.min(limit, found.size()));
        String next =
                found.size() > limit ? Cursor.of(page.get(page.size() - 1).id()).toString() : null;
        return new Page<>(page.stream().map(TimelineEntry::view).toList(), next);
    }

    @GET
    @Path("/{id}/deadlines")
    @Operation(summary = "The clocks of the law that ran or run, earliest due first")
    @Transactional
    public List<Deadline.DeadlineView> deadlines(UUID id) {
        CaseFile.byId(id);
        return Deadline.of(id).stream().map(Deadline::view).toList();
    }

    @GET
    @Path("/{id}/blockers")
    @Operation(summary = "Missing facts, with who gets them and how")
    @Transactional
    public List<Blocker.BlockerView> blockers(UUID id) {
        CaseFile.byId(id);
        return Blocker.all(id).stream().map(Blocker::view).toList();
    }

    @GET
    @Path("/{id}/decisions")
    @Operation(summary = "What was decided, from which facts, by which rules")
    @Transactional
    public List<DecisionLog.DecisionView> decisions(UUID id) {
        CaseFile.byId(id);
        return decisions.of(id);
    }

    @GET
    @Path("/{id}/decisions/{decisionId}/replay")
    @Operation(
            summary = "Decide again from the facts and the law of then",
            description =
                    "Announcements recorded after the decision do not count. Answers same or different, both outcomes, and"
                            + " each place where they part.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayView.class)))
    @APIResponse(
            responseCode = "404",
            description = "The case has no such decision",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "409",
            description = "A release with other facts made it (decision-not-replayable)",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public ReplayView replay(UUID id, UUID decisionId) {
        return replay.replay(id, decisionId);
    }

    @GET
    @Path("/{id}/notes")
    @Operation(summary = "People's notes; a provider sees those marked for the client")
    @Transactional
    public List<Note.NoteView> notes(UUID id) {
        CaseFile.byId(id);
        return Note.of(id).stream()
                .map(Note::view)
                .filter(note -> note.clientVisible() || !user.is(Role.PROVIDER))
                .toList();
    }

    @POST
    @Path("/{id}/notes")
    @Idempotent
    @RolesAllowed({Role.NEGOTIATOR, Role.SUPERVISOR, Role.PROVIDER, Role.BILLER, Role.CLINICIAN, Role.COMPLIANCE})
    @Operation(summary = "Write a note")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Note.NoteView.class)))
    @Transactional
    public RestResponse<Note.NoteView> write(UUID id, @NotNull @Valid NewNote note) {
        CaseFile.byId(id);
        boolean clientVisible = note.clientVisible() || user.is(Role.PROVIDER);
        Note written = new Note(id, note.text(), clientVisible, user.name(), clock.instant());
        written.persist();
        return ResponseBuilder.<Note.NoteView>created(URI.create("/api/v1/cases/" + id + "/notes"))
                .entity(written.view())
                .build();
    }
}
