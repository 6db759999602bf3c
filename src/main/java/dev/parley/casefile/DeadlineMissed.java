package dev.parley.casefile;

import dev.parley.regulation.ClockKind;
import java.time.LocalDate;
import java.util.UUID;

/** A clock of a case ran out unused. Fired inside the transaction that notes it. */
public record DeadlineMissed(UUID caseId, ClockKind kind, LocalDate dueOn) {}
