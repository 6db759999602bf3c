package dev.parley.audit;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** One call of the API: who, in which roles, did what to what, when, and what came of it. Never edited. */
@Entity
public class AuditEntry extends PanacheEntityBase {
    /** What came of a call. DONE: it changed something, or may have; REFUSED: it was answered with an error. */
    @Schema(name = "AuditOutcome")
    public enum Outcome {
        READ,
        DONE,
        REFUSED
    }

    /** What stands before the first entry of a tenant. */
    static final String NONE_BEFORE = "0".repeat(64);

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private String actor;
    private String roles;
    private String action;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Integer status;
    private UUID caseId;
    private UUID subjectId;
    private Instant happenedAt;
    private Long number;
    private String previousSha256;
    private String sha256;

    protected AuditEntry() {}

    AuditEntry(Act act) {
        this.id = act.id();
        this.actor = act.actor();
        this.roles = act.roles();
        this.action = act.action();
        this.outcome = act.outcome();
        this.status = act.status();
        this.caseId = act.caseId();
        this.subjectId = act.subjectId();
        this.happenedAt = act.happenedAt();
    }

    /** What is written down of a call; the moment in whole microseconds, which is what databases keep. */
    record Act(
            UUID id,
            String tenant,
            String actor,
            String roles,
            String action,
            Outcome outcome,
            Integer status,
            UUID caseId,
            UUID subjectId,
            Instant happenedAt) {}

    /** Those not in the chain yet, in the order they were written. */
    static List<AuditEntry> loose(int most) {
        return AuditEntry.<AuditEntry>find("number is null order by id")
                .range(0, most - 1)
                .list();
    }

    /** At most so many links, from a number on. */
    static List<AuditEntry> after(long number, int most) {
        return AuditEntry.<AuditEntry>find("number > ?1 order by number", number)
                .range(0, most - 1)
                .list();
    }

    static Optional<AuditEntry> numbered(long number) {
        return find("number", number).firstResultOptional();
    }

    static boolean isKnown(UUID id) {
        return count("id", id) > 0;
    }

    /** Before it is a link: which case it turned out to be about. */
    void about(UUID caseId) {
        this.caseId = caseId;
    }

    void link(long number, String previousSha256) {
        this.number = number;
        this.previousSha256 = previousSha256;
        this.sha256 = hash();
    }

    boolean isWhole() {
        return hash().equals(sha256);
    }

    /** Over one line for each value, number and link before first, "-" for none. Anybody can recompute it from an export. */
    private String hash() {
        String content = Stream.of(
                        number,
                        previousSha256,
                        id,
                        tenant,
                        actor,
                        roles,
                        action,
                        outcome,
                        status,
                        caseId,
                        subjectId,
                        happenedAt)
                .map(value -> Objects.toString(value, "-").replace("\n", "\\n"))
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    UUID id() {
        return id;
    }

    Long number() {
        return number;
    }

    String previousSha256() {
        return previousSha256;
    }

    String sha256() {
        return sha256;
    }

    static UUID newId() {
        return OrderedId.next();
    }

    AuditView view() {
        return new AuditView(
                id,
                number,
                actor,
                roles.isEmpty() ? List.of() : List.of(roles.split(",")),
                action,
                outcome,
                status,
                caseId,
                subjectId,
                happenedAt,
                previousSha256,
                sha256);
    }

    /** An entry as clients see it; number and hashes are null until it is in the chain, within seconds. */
    @Schema(name = "AuditEntry")
    public record AuditView(
            UUID id,
            Long number,
            String actor,
            List<String> roles,
            @Schema(examples = "GET /cases/{id}/documents/{id}/content") String action,
            Outcome outcome,
            @Schema(description = "What was answered; null when it was recorded with the change itself") Integer status,
            UUID caseId,
            @Schema(description = "The last thing the address names, where that is not the case") UUID subjectId,
            Instant at,
            String previousSha256,
            String sha256) {}
}
