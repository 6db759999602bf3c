package dev.parley.live;

import dev.parley.worklist.WorkItem;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that happened to a case or a task, and which version it has now. Ids and codes only. */
public record Change(
        @Schema(description = "Its place in the tenant's feed") long sequence,
        @Schema(examples = "dev.parley.task.opened") String type,
        @Schema(description = "Null when it happened to nothing of a case") UUID caseId,
        @Schema(description = "What the case's ETag says now") Integer caseVersion,
        UUID taskId,
        @Schema(description = "What the task's ETag says now") Integer taskVersion,
        @Schema(description = "The role whose queue the task is in") String queue,
        WorkItem.State taskState) {}
