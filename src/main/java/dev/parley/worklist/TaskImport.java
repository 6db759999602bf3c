package dev.parley.worklist;

import dev.parley.http.Refusal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a spreadsheet: of each row what changed, or why not. Nothing is stored when {@code dryRun}. */
public record TaskImport(boolean dryRun, int changed, int unchanged, int refused, List<Item> items) {

    /** What came of a row. */
    @Schema(name = "TaskImportState")
    public enum State {
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** A cell that differs from the task; empty text is nothing. */
    @Schema(name = "TaskImportChange")
    public record Change(String column, String before, String after) {}

    /**
     * One row, numbered as a spreadsheet shows it (the header is row 1). A refused one has the status and the code that the
     * verb itself would have answered, and the column at fault; {@code version} is what the task has now.
     */
    @Schema(name = "TaskImportItem")
    public record Item(
            int row,
            UUID taskId,
            String caseNumber,
            String kind,
            State state,
            List<Change> changes,
            Integer version,
            Integer status,
            String problem,
            String column,
            String detail) {

        static Item changed(int row, TaskView task, List<Change> changes) {
            return new Item(
                    row,
                    task.id(),
                    task.caseNumber(),
                    task.kind(),
                    State.CHANGED,
                    changes,
                    task.version(),
                    null,
                    null,
                    null,
                    null);
        }

        static Item unchanged(int row, TaskView task) {
            return new Item(
                    row,
                    task.id(),
                    task.caseNumber(),
                    task.kind(),
                    State.UNCHANGED,
                    List.of(),
                    task.version(),
                    null,
                    null,
                    null,
                    null);
        }

        /** The task is null when the row names none that can be seen. */
        static Item refused(int row, TaskView task, List<Change> changes, Refusal refused) {
            return new Item(
                    row,
                    task == null ? null : task.id(),
                    task == null ? null : task.caseNumber(),
                    task == null ? null : task.kind(),
                    State.REFUSED,
                    changes,
                    task == null ? null : task.version(),
                    refused.status(),
                    refused.code(),
                    column(refused),
                    refused.getMessage());
        }

        private static String column(Refusal refused) {
            if (refused instanceof ImportTasks.WrongCell wrong) {
                return wrong.column().header();
            }
            return switch (refused.status()) {
                case 404 -> SheetColumn.ID.header();
                case 412, 428 -> SheetColumn.VERSION.header();
                case 403 -> SheetColumn.QUEUE.header();
                default -> SheetColumn.ASSIGNEE.header();
            };
        }
    }

    static TaskImport of(boolean dryRun, List<Item> items) {
        return new TaskImport(
                dryRun, count(items, State.CHANGED), count(items, State.UNCHANGED), count(items, State.REFUSED), items);
    }

    private static int count(List<Item> items, State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }
}
