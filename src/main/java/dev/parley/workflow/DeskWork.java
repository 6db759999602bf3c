package dev.parley.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Tasks about something that belongs to no case yet. Their kinds have a {@link TaskForm} like all others. */
public interface DeskWork {
    /**
     * Asks a role to deal with a row. {@code dueOn} null is the usual time of a task; payer and claim number are what the
     * worklist shows and filters by, and may be null.
     */
    record DeskTask(
            String kind,
            String title,
            String queue,
            UUID subject,
            LocalDate dueOn,
            BigDecimal dollarsAtStake,
            UUID payerId,
            String payerName,
            String claimNumber) {}

    void open(DeskTask task);

    /** Takes the open tasks about a row off the list: it was dealt with elsewhere. */
    void drop(UUID subject);
}
