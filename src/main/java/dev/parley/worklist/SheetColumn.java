package dev.parley.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column of the worklist as a spreadsheet. The headers are the names that the API uses. Two columns may be changed, those
 * that single verbs change as well; some must be as they were; the rest is there for people and not read back.
 */
enum SheetColumn {
    ID("id", Kind.TEXT, Use.KEY, TaskView::id),
    VERSION("version", Kind.NUMBER, Use.KEY, TaskView::version),
    CASE_NUMBER("caseNumber", Kind.TEXT, Use.SHOWN, TaskView::caseNumber),
    CLAIM_NUMBER("claimNumber", Kind.TEXT, Use.SHOWN, TaskView::claimNumber),
    KIND("kind", Kind.TEXT, Use.FIXED, TaskView::kind),
    TITLE("title", Kind.TEXT, Use.SHOWN, TaskView::title),
    QUEUE("queue", Kind.TEXT, Use.FIXED, TaskView::queue),
    ASSIGNEE("assignee", Kind.TEXT, Use.CHANGED, TaskView::assignee),
    FOLLOW_UP_ON("followUpOn", Kind.DAY, Use.CHANGED, TaskView::followUpOn),
    DUE_ON("dueOn", Kind.DAY, Use.FIXED, TaskView::dueOn),
    PRIORITY("priority", Kind.NUMBER, Use.FIXED, TaskView::priority),
    MONEY_AT_STAKE(
            "moneyAtStake",
            Kind.NUMBER,
            Use.FIXED,
            task -> task.moneyAtStake() == null ? null : task.moneyAtStake().dollars()),
    PAYER_NAME("payerName", Kind.TEXT, Use.SHOWN, TaskView::payerName),
    SERVICE_STATE("serviceState", Kind.TEXT, Use.SHOWN, TaskView::serviceState);

    /** What its cells hold. */
    enum Kind {
        TEXT,
        NUMBER,
        DAY
    }

    /** What an import does with it. */
    enum Use {
        /** Says which task, and as of when. */
        KEY,
        /** May be changed. */
        CHANGED,
        /** A change is refused. */
        FIXED,
        /** Not read. */
        SHOWN
    }

    private static final Pattern MONTH_DAY_YEAR = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final String header;
    private final Kind kind;
    private final Use use;
    private final Function<TaskView, Object> value;

    SheetColumn(String header, Kind kind, Use use, Function<TaskView, Object> value) {
        this.header = header;
        this.kind = kind;
        this.use = use;
        this.value = value;
    }

    static Optional<SheetColumn> named(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header.equalsIgnoreCase(header.strip()))
                .findFirst();
    }

    String header() {
        return header;
    }

    Kind kind() {
        return kind;
    }

    Use use() {
        return use;
    }

    Object of(TaskView task) {
        return value.apply(task);
    }

    /** What a task has here, as text; empty for nothing. */
    String text(TaskView task) {
        Object found = of(task);
        return found == null ? "" : found instanceof BigDecimal number ? number.toPlainString() : found.toString();
    }

    /** Whether a cell says what the task has, however a spreadsheet spells it. */
    boolean isSame(String cell, TaskView task) {
        return Objects.equals(plain(cell), plain(text(task)));
    }

    /** One spelling of each value: 2026-10-05 for 10/5/2026, 1450 for $1,450.00; what is neither stays as it is. */
    String plain(String cell) {
        return switch (kind) {
            case TEXT -> cell;
            case NUMBER -> number(cell);
            case DAY -> day(cell);
        };
    }

    private static String number(String cell) {
        String digits = cell.replaceAll("[$,\\s]", "");
        return digits.matches("-?\\d{1,15}([.]\\d{0,6})?")
                ? new BigDecimal(digits).stripTrailingZeros().toPlainString()
                : cell;
    }

    private static String day(String cell) {
        Matcher slashes = MONTH_DAY_YEAR.matcher(cell);
        if (!slashes.matches()) {
            return cell;
        }
        return String.format(
                Locale.ROOT,
                "%s-%02d-%02d",
                slashes.group(3),
                Integer.parseInt(slashes.group(1)),
                Integer.parseInt(slashes.group(2)));
    }

    /** The day of a cell, or nothing when it is no day. */
    static Optional<LocalDate> dayOf(String plain) {
        try {
            return Optional.of(LocalDate.parse(plain));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
