package dev.parley.idr;

import dev.parley.idr.PaperText.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The text of a workbook, row by row, whether a sheet, a row or a column is shown or hidden: values, formulas with the values
 * they had, comments, headers, names, lists, charts and what tables keep of their sources.
 */
final class WorkbookText {
    /** Whatever else a workbook may hold, by what of it is text: the elements, the attributes. */
    private static final Map<Pattern, List<Set<String>>> TEXTS = Map.of(
            Pattern.compile("xl/(comments\\d*|comments/comment\\d+|threadedcomments/[^/]*)\\.xml"),
            List.of(Set.of("text"), Set.of()),
            Pattern.compile("xl/(drawings|charts|diagrams|externallinks)/[^/]*\\.xml"),
            List.of(Set.of("t", "v"), Set.of("name", "descr", "title")),
            Pattern.compile("xl/drawings/[^/]*\\.vml"),
            List.of(Set.of("div", "textbox"), Set.of("string")),
            Pattern.compile("xl/pivot(cache|tables)/[^/]*\\.xml"),
            List.of(Set.of(), Set.of("v", "name", "caption", "datacaption")),
            Pattern.compile("xl/tables/[^/]*\\.xml"),
            List.of(Set.of("calculatedColumnFormula", "totalsRowFormula"), Set.of("name", "displayName", "comment")),
            Pattern.compile("xl/workbook\\.xml"),
            List.of(Set.of("definedName"), Set.of("name", "comment")),
            Pattern.compile("xl/worksheets/[^/]*\\.xml"),
            List.of(
                    Set.of(
                            "oddHeader",
                            "oddFooter",
                            "evenHeader",
                            "evenFooter",
                            "firstHeader",
                            "firstFooter",
                            "formula1",
                            "formula2",
                            "formula"),
                    Set.of("tooltip", "display", "prompt", "promptTitle", "error", "errorTitle")));

    private static final Pattern WITHOUT_TEXT = Pattern.compile(
            "\\[content_types]\\.xml|.*\\.rels|docprops/app\\.xml|customxml/itemprops\\d+\\.xml"
                    + "|xl/(sharedstrings|styles|calcchain|metadata)\\.xml|xl/(theme|persons|printersettings|chartsheets)/[^/]*");

    private static final Pattern FORMULAS = Pattern.compile("xl/(workbook|worksheets/[^/]*|tables/[^/]*)\\.xml");

    /** The codes of a header for fonts and colors. */
    private static final Pattern LAYOUT = Pattern.compile("&(&|\"[^\"]*\"|K[0-9A-F+-]{6}|\\d+|[A-Z])");

    private static final Pattern DAY = Pattern.compile("(?i)[ymdhs]");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");

    /** Cells and rows that a formula names. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\p{L}\\d])(\\$?[A-Z]{1,3}\\$?\\d{1,7}(?![\\d(.])|\\$?\\d+:\\$?\\d+)");

    /** What is smaller is mostly a count, and no amount of a dispute that would give anything away. */
    private static final BigDecimal LEAST_COUNTED = new BigDecimal("100");

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal FIRST_DAY = new BigDecimal("36526"); // 2000-01-01
    private static final BigDecimal LAST_DAY = new BigDecimal("55152"); // 2050-12-30

    private final List<Part> parts = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private WorkbookText() {}

    static PaperText of(byte[] content) throws IOException, XMLStreamException {
        WorkbookText text = new WorkbookText();
        Map<String, byte[]> parts = OfficeParts.of(content).byName();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            text.beside(part.getKey(), part.getValue());
        }
        ReadingOptions formats = new ReadingOptions(parts.containsKey("xl/styles.xml"), false);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content), formats)) {
            for (Sheet sheet : book.getSheets().toList()) {
                text.cells(sheet);
            }
        }
        if (text.parts.isEmpty() && text.unreadable.isEmpty()) {
            return PaperText.unreadable("holds no text");
        }
        return new PaperText(text.parts, text.unreadable);
    }

    private void beside(String name, byte[] part) throws XMLStreamException {
        String place = name.replaceAll("^xl/|\\.(xml|vml)$", "");
        List<List<Set<String>>> texts = TEXTS.entrySet().stream()
                .filter(one -> one.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .toList();
        boolean bound = OfficeParts.BOUND.matcher(name).matches();
        if (bound) {
            OfficeParts.allTexts(part).forEach(one -> parts.add(new Part(place, one)));
        }
        for (List<Set<String>> kind : texts) {
            for (String one : OfficeParts.texts(part, kind.get(0), kind.get(1))) {
                String plain = FORMULAS.matcher(name).matches() ? withoutCells(one) : one;
                parts.add(new Part(place, shown(plain, null)));
                String laidOut =
                        LAYOUT.matcher(plain).replaceAll(code -> code.group(1).equals("&") ? "&" : " ");
                if (name.startsWith("xl/worksheets/") && !laidOut.equals(plain)) {
                    parts.add(new Part(place, laidOut));
                }
            }
        }
        if (texts.isEmpty() && !bound && !WITHOUT_TEXT.matcher(name).matches()) {
            unreadable.add("holds a picture or another file: " + place);
        }
        if (name.endsWith(".rels") && OfficeParts.linksPicture(part)) {
            unreadable.add("shows what lies elsewhere");
        }
    }

    private static String withoutCells(String formula) {
        return REFERENCE.matcher(formula).replaceAll(" ~ ");
    }

    private void cells(Sheet sheet) throws IOException {
        String place =
                "sheet " + sheet.getName() + (sheet.getVisibility() == SheetVisibility.VISIBLE ? "" : " (hidden)");
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> {
                Map<Integer, String> cells = new TreeMap<>();
                List<String> formulas = new ArrayList<>();
                row.stream().filter(cell -> cell != null).forEach(cell -> {
                    cells.put(cell.getColumnIndex(), value(place, cell));
                    if (cell.getFormula() != null && !cell.getFormula().isBlank()) {
                        formulas.add(cell.getFormula());
                    }
                });
                String text = CsvText.row(
                        cells.values().stream().filter(one -> !one.isBlank()).toList());
                if (!text.isBlank()) {
                    parts.add(new Part(place + ", row " + row.getRowNum(), text));
                }
                formulas.forEach(one ->
                        parts.add(new Part(place + ", row " + row.getRowNum() + ", formula", withoutCells(one))));
            });
        }
    }

    private String value(String place, Cell cell) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.FORMULA) {
            if (raw == null || raw.isBlank()) {
                unreadable.add(place + ", cell " + cell.getAddress() + " holds a formula without its value");
                return "";
            }
            return shown(raw, cell.getDataFormatString());
        }
        if (cell.getType() == CellType.NUMBER) {
            return shown(raw, cell.getDataFormatString());
        }
        if (cell.getType() == CellType.STRING && cell.getValue() == null) {
            unreadable.add(place + ", cell " + cell.getAddress() + " holds a text that is not there");
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    /** A number as its reader takes it: as a day, a percentage, or an amount, whose sign says that it is no mere count. */
    static String shown(String raw, String format) {
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        BigDecimal number = new BigDecimal(raw).abs();
        String layout = format == null ? "" : LITERAL.matcher(format).replaceAll("");
        if (layout.contains("%")) {
            return number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        if (DAY.matcher(layout).find() && number.compareTo(FIRST_DAY) >= 0 && number.compareTo(LAST_DAY) <= 0) {
            return DAY_ZERO.plusDays(number.longValue()).toString();
        }
        BigDecimal cents = number.setScale(2, RoundingMode.HALF_UP);
        if (cents.stripTrailingZeros().scale() > 0) {
            return cents.toPlainString();
        }
        return (cents.compareTo(LEAST_COUNTED) < 0 ? "" : "$")
                + cents.setScale(0, RoundingMode.UNNECESSARY).toPlainString();
    }
}
