package dev.parley.worklist;

import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.http.NotFound;
import dev.parley.http.Race;
import dev.parley.http.Refusal;
import dev.parley.party.ClientScope;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Does what a changed spreadsheet says, a row at a time by the verbs that one task has, each row in a transaction of its own.
 * A dry run does the same and takes every row back, so that it sees what would be refused.
 */
@ApplicationScoped
class ImportTasks {
    private final WorkOnTask work;
    private final CurrentUser user;
    private final ClientScope scope;

    ImportTasks(WorkOnTask work, CurrentUser user, ClientScope scope) {
        this.work = work;
        this.user = user;
        this.scope = scope;
    }

    TaskImport run(List<SheetRow> rows, boolean dryRun) {
        Map<String, Integer> seen = new HashMap<>();
        List<TaskImport.Item> items = new ArrayList<>();
        for (SheetRow row : rows) {
            Integer earlier = seen.putIfAbsent(row.cell(SheetColumn.ID), row.number());
            items.add(
                    earlier == null
                            ? take(row, dryRun)
                            : TaskImport.Item.refused(
                                    row.number(),
                                    null,
                                    List.of(),
                                    new WrongCell(SheetColumn.ID, "is in row " + earlier + " already")));
        }
        return TaskImport.of(dryRun, items);
    }

    /** A row that cannot be taken as it stands; the column is where to look. */
    static class WrongCell extends Refusal {
        private final transient SheetColumn column;

        WrongCell(SheetColumn column, String detail) {
            super(400, "wrong-cell", column.header() + " " + detail);
            this.column = column;
        }

        SheetColumn column() {
            return column;
        }
    }

    /** Carries the outcome of a dry run past the end of its transaction, which it undoes. */
    private static final class TakenBack extends RuntimeException {
        private final transient TaskImport.Item item;

        TakenBack(TaskImport.Item item) {
            super(null, null, false, false);
            this.item = item;
        }
    }

    private TaskImport.Item take(SheetRow row, boolean dryRun) {
        Seen seen = new Seen();
        try {
            return Race.run(() -> {
                TaskImport.Item item = change(row, seen);
                if (dryRun) {
                    throw new TakenBack(item);
                }
                return item;
            });
        } catch (TakenBack done) {
            return done.item;
        } catch (Refusal refused) {
            return TaskImport.Item.refused(row.number(), seen.task, seen.changes, refused);
        }
    }

    /** What was found before a row was refused. */
    private static final class Seen {
        private TaskView task;
        private List<TaskImport.Change> changes = List.of();
    }

    private TaskImport.Item change(SheetRow row, Seen seen) {
        if (row.formula() != null) {
            throw new WrongCell(row.formula(), "is a formula: put its value there");
        }
        WorkItem now = find(row);
        seen.task = now.view();
        seen.changes = changes(row, seen.task);
        boolean stale = !row.cell(SheetColumn.VERSION).isEmpty()
                && !SheetColumn.VERSION.isSame(row.cell(SheetColumn.VERSION), seen.task);
        if (!stale) {
            refuseFixed(row, seen.task);
        }
        if (seen.changes.isEmpty()) {
            return TaskImport.Item.unchanged(row.number(), seen.task);
        }
        String ifMatch = version(row);
        for (TaskImport.Change change : seen.changes) {
            now = carryOut(now.id(), ifMatch, change);
            ifMatch = ETag.of(now.version());
        }
        return TaskImport.Item.changed(row.number(), now.view(), seen.changes);
    }

    private WorkItem find(SheetRow row) {
        UUID id;
        try {
            id = UUID.fromString(row.cell(SheetColumn.ID));
        } catch (IllegalArgumentException noId) {
            throw new WrongCell(SheetColumn.ID, "is not the id of a task");
        }
        WorkItem found = WorkItem.byId(id);
        UUID provider = found.view().providerId();
        if (provider == null ? scope.isNarrow() : !scope.sees(provider)) {
            throw new NotFound("task", id);
        }
        return found;
    }

    /** The day first: whoever hands a task over no longer holds it. */
    private static List<TaskImport.Change> changes(SheetRow row, TaskView task) {
        List<TaskImport.Change> changes = new ArrayList<>();
        for (SheetColumn column : List.of(SheetColumn.FOLLOW_UP_ON, SheetColumn.ASSIGNEE)) {
            if (row.has(column) && !column.isSame(row.cell(column), task)) {
                changes.add(new TaskImport.Change(column.header(), column.text(task), column.plain(row.cell(column))));
            }
        }
        return List.copyOf(changes);
    }

    private static void refuseFixed(SheetRow row, TaskView task) {
        for (SheetColumn column : SheetColumn.values()) {
            if (column.use() == SheetColumn.Use.FIXED && row.has(column) && !column.isSame(row.cell(column), task)) {
                throw new WrongCell(column, "cannot be changed here; it is " + column.text(task));
            }
        }
    }

    private static String version(SheetRow row) {
        String plain = SheetColumn.VERSION.plain(row.cell(SheetColumn.VERSION));
        if (!plain.matches("\\d{1,9}")) {
            throw new WrongCell(SheetColumn.VERSION, "must be the number that was exported");
        }
        return ETag.of(Integer.parseInt(plain));
    }

    private WorkItem carryOut(UUID id, String ifMatch, TaskImport.Change change) {
        if (change.column().equals(SheetColumn.FOLLOW_UP_ON.header())) {
            LocalDate day = SheetColumn.dayOf(change.after())
                    .orElseThrow(() -> new WrongCell(
                            SheetColumn.FOLLOW_UP_ON,
                            change.after().isEmpty() ? "cannot be emptied" : "is no day such as 2026-01-31"));
            return followUp(id, ifMatch, day);
        }
        if (change.after().isEmpty()) {
            return work.unclaim(id, ifMatch);
        }
        if (change.after().length() > TaskResource.LONGEST_NAME) {
            throw new WrongCell(SheetColumn.ASSIGNEE, "is longer than " + TaskResource.LONGEST_NAME + " characters");
        }
        return change.after().equals(user.name())
                ? work.claim(id, ifMatch)
                : work.delegate(id, ifMatch, change.after());
    }

    private WorkItem followUp(UUID id, String ifMatch, LocalDate day) {
        try {
            return work.followUp(id, ifMatch, day);
        } catch (InvalidFields wrong) {
            throw new WrongCell(SheetColumn.FOLLOW_UP_ON, wrong.errors().get(0).detail());
        }
    }
}
