package dev.parley.audit;

import dev.parley.audit.AuditEntry.AuditView;
import dev.parley.audit.VerifyChain.Verification;
import dev.parley.http.Cursor;
import dev.parley.http.Page;
import dev.parley.security.Role;
import io.quarkus.panache.common.Parameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Who saw or did what: for those who have to answer for it (45 CFR 164.312(b), 164.316(b)(2)). */
@Path("/audit")
@Tag(name = "Audit")
@RolesAllowed({Role.AUDITOR, Role.COMPLIANCE, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private final VerifyChain chain;
    private final Clock clock;

    AuditResource(VerifyChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Calls of the API, the newest first",
            description =
                    """
                    Every read of claims and every change, by a person or a program, in the order they were recorded. Reads \
                    appear within seconds. What changed by itself, when a timer rang, is in the timeline of its case.""")
    @Transactional
    public Page<AuditView> search(
            @RestQuery @Size(max = 100) String actor,
            @RestQuery UUID caseId,
            @RestQuery UUID subjectId,
            @RestQuery @Size(max = 200) @Parameter(description = "The beginning of what was done, such as GET /cases")
                    String action,
            @RestQuery AuditEntry.Outcome outcome,
            @RestQuery @Parameter(description = "The first day, where the house is") LocalDate from,
            @RestQuery @Parameter(description = "The last day, where the house is") LocalDate to,
            @RestQuery String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(500) int limit) {
        Conditions asked = new Conditions();
        asked.add("actor = :actor", "actor", actor);
        asked.add("caseId = :caseId", "caseId", caseId);
        asked.add("subjectId = :subjectId", "subjectId", subjectId);
        asked.add(
                "action like :action escape '!'",
                "action",
                action == null ? null : action.replaceAll("([!%_])", "!$1") + "%");
        asked.add("outcome = :outcome", "outcome", outcome);
        asked.add(
                "happenedAt >= :from",
                "from",
                from == null ? null : from.atStartOfDay(clock.getZone()).toInstant());
        asked.add(
                "happenedAt < :to",
                "to",
                to == null ? null : to.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        asked.add(
                "id < :before",
                "before",
                cursor == null ? null : Cursor.parse(cursor, 1).uuid(0));
        List<AuditView> found =
                AuditEntry.<AuditEntry>find(asked.query() + " order by id desc", asked.values).range(0, limit).stream()
                        .map(AuditEntry::view)
                        .toList();
        return Page.of(found, limit, last -> Cursor.of(last.id()));
    }

    @GET
    @Path("/verification")
    @Operation(
            summary = "Whether the chain is whole",
            description =
                    """
                    Each entry's hash (SHA-256) covers the entry and the hash before it. Compares content, links and the end of \
                    the chain. Keep lastSha256 elsewhere: who can rewrite the whole database can make a chain anew, and is found \
                    by that only.""")
    public Verification verify(
            @RestQuery @DefaultValue("0") @Min(0) long after,
            @RestQuery @DefaultValue("100000") @Min(1) @Max(1000000) int limit) {
        return chain.verify(after, limit);
    }

    /** What was asked for, joined by and. */
    private static final class Conditions {
        private final StringBuilder text = new StringBuilder("1 = 1");
        private final Parameters values = new Parameters();

        void add(String condition, String name, Object value) {
            if (value != null) {
                text.append(" and ").append(condition);
                values.and(name, value);
            }
        }

        String query() {
            return text.toString();
        }
    }
}
