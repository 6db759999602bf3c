package dev.parley.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Walks along a tenant's chain and says where it is broken. */
@ApplicationScoped
class VerifyChain {
    private static final int PAGE = 1000;
    private static final int MOST_FAULTS = 20;

    private final EntityManager entities;

    VerifyChain(EntityManager entities) {
        this.entities = entities;
    }

    /** A link that is not as it was made. */
    @Schema(name = "AuditFault")
    public record Fault(long number, String what) {}

    /** What was found between two numbers; hold lastSha256 against one you kept, so that a chain made anew is found as well. */
    @Schema(name = "AuditVerification")
    public record Verification(
            boolean whole,
            long from,
            long to,
            long checked,
            @Schema(description = "Entries of the last moments, which are in no chain yet") long loose,
            @Schema(description = "The last link of the whole chain") long lastNumber,
            String lastSha256,
            @Schema(description = "The first twenty") List<Fault> faults,
            @Schema(description = "Where to go on; null at the end of the chain") Long next) {}

    @Transactional
    public Verification verify(long after, int most) {
        Optional<AuditChain> chain = AuditChain.standing();
        long last = chain.map(AuditChain::lastNumber).orElse(0L);
        long until = Math.min(last, after + most);
        List<Fault> faults = new ArrayList<>();
        String before = after == 0
                ? AuditEntry.NONE_BEFORE
                : AuditEntry.numbered(after).map(AuditEntry::sha256).orElse(null);
        long expected = after + 1;
        long checked = 0;
        while (expected <= until) {
            List<AuditEntry> page = AuditEntry.after(expected - 1, (int) Math.min(PAGE, until - expected + 1));
            if (page.isEmpty()) {
                break;
            }
            for (AuditEntry entry : page) {
                for (; expected < entry.number(); expected++) {
                    note(faults, expected, "is gone");
                    before = null;
                }
                check(entry, before, faults);
                before = entry.sha256();
                expected++;
                checked++;
            }
            entities.clear();
        }
        for (; expected <= until; expected++) {
            note(faults, expected, "is gone");
            before = null;
        }
        if (until == last && chain.isPresent() && !chain.get().lastSha256().equals(before) && faults.isEmpty()) {
            note(faults, last, "is not the last link that was made");
        }
        return new Verification(
                faults.isEmpty(),
                after + 1,
                until,
                checked,
                AuditEntry.count("number is null"),
                last,
                chain.map(AuditChain::lastSha256).orElse(AuditEntry.NONE_BEFORE),
                faults,
                until < last ? until : null);
    }

    private static void check(AuditEntry entry, String before, List<Fault> faults) {
        if (!entry.isWhole()) {
            note(faults, entry.number(), "does not have the content that was recorded");
        } else if (before != null && !before.equals(entry.previousSha256())) {
            note(faults, entry.number(), "does not follow the link before it");
        }
    }

    private static void note(List<Fault> faults, long number, String what) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(number, what));
        }
    }
}
