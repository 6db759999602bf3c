package dev.parley.audit;

import dev.parley.audit.AuditEntry.Act;
import dev.parley.audit.AuditEntry.Outcome;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Records a change in the transaction that makes it, once for each call however much it changes: both are kept or neither
 * is. What changes by itself, when a timer rings, is no call and stands in the timeline only.
 */
@ApplicationScoped
public class AuditTrail {
    private final AuditedCall call;
    private final CurrentUser user;
    private final TransactionSynchronizationRegistry transactions;
    private final Clock clock;

    AuditTrail(AuditedCall call, CurrentUser user, TransactionSynchronizationRegistry transactions, Clock clock) {
        this.call = call;
        this.user = user;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Something of a case is changed in this transaction. */
    public void changed(UUID caseId) {
        if (call.isBegun()) {
            call.about(caseId);
            changed();
        }
    }

    /** Something is changed in this transaction. */
    public void changed() {
        if (!call.isToBeRecorded()) {
            return;
        }
        Object transaction = transactions.getTransactionKey();
        if (transaction == null || call.isEnteredIn(transaction)) {
            return;
        }
        AuditEntry entry = new AuditEntry(act(Outcome.DONE, null));
        entry.persist();
        call.enteredIn(transaction, entry);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing more to say
            }

            @Override
            public void afterCompletion(int status) {
                call.committed(status == Status.STATUS_COMMITTED);
            }
        });
    }

    Act act(Outcome outcome, Integer status) {
        return new Act(
                AuditEntry.newId(),
                user.tenant(),
                user.name(),
                String.join(",", new TreeSet<>(user.roles())),
                call.action(),
                outcome,
                status,
                call.caseId(),
                call.subjectId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
