package dev.parley.worklist;

import dev.parley.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A task as clients see it; one without a case is about {@code subjectId} alone. {@code version} is what its ETag says, for clients that act from a list. */
public record TaskView(
        UUID id,
        UUID caseId,
        String caseNumber,
        String claimNumber,
        String kind,
        String title,
        String queue,
        String assignee,
        String delegatedBy,
        LocalDate dueOn,
        LocalDate followUpOn,
        int priority,
        Money moneyAtStake,
        UUID payerId,
        String payerName,
        UUID providerId,
        String serviceState,
        UUID subjectId,
        WorkItem.State state,
        Instant openedAt,
        Instant endedAt,
        String endedBy,
        int version) {}
