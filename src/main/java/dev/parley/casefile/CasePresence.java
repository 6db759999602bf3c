package dev.parley.casefile;

import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** That a person has a case open. It is said again and again; whoever falls silent has left. */
@Entity
public class CasePresence extends PanacheEntityBase {
    /** Three heartbeats may be lost before somebody counts as gone. */
    static final Duration GONE_AFTER = Duration.ofSeconds(75);

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private String person;
    private boolean typing;
    private Instant seenAt;

    protected CasePresence() {}

    CasePresence(UUID caseId, String person) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.person = person;
    }

    static Optional<CasePresence> of(UUID caseId, String person) {
        return find("caseId = ?1 and person = ?2", caseId, person).firstResultOptional();
    }

    static List<CasePresence> here(UUID caseId, Instant now) {
        return list("caseId = ?1 and seenAt > ?2 order by person", caseId, now.minus(GONE_AFTER));
    }

    static void clear(UUID caseId, Instant now) {
        delete("caseId = ?1 and seenAt <= ?2", caseId, now.minus(GONE_AFTER));
    }

    void seen(boolean typing, Instant now) {
        this.typing = typing;
        this.seenAt = now;
    }

    String person() {
        return person;
    }

    PersonHere view() {
        return new PersonHere(person, typing, seenAt);
    }

    /** Somebody who has the case open, and whether they have typed something that is not sent yet. */
    public record PersonHere(String name, boolean typing, Instant seenAt) {}
}
