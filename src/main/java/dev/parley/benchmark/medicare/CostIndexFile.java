package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.benchmark.release.Sheet;
import dev.parley.benchmark.release.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The geographic practice cost indices of CMS (Addendum E), as CSV. Copies that were tampered with are about: see the checks. */
@ApplicationScoped
class CostIndexFile implements ReleaseKind {
    static final String NAME = "medicare-gpci";

    private static final Pattern COLUMN_YEAR = Pattern.compile("(20\\d\\d) PW GPCI");
    private static final Pattern TITLE_YEAR = Pattern.compile("CY (20\\d\\d)");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}");
    private static final BigDecimal LEAST = new BigDecimal("0.1");
    private static final BigDecimal MOST = new BigDecimal("5");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        Sheet sheet = Sheet.read(file);
        int header = header(sheet);
        Sheet.Columns columns = sheet.columns(header, 0);
        int year = year(sheet, header, columns, request);
        List<CostIndex> localities = new ArrayList<>();
        for (SheetRow row : sheet.rows().subList(header + 1, sheet.rows().size())) {
            if (LocalityCells.startsWithContractor(row)) {
                read(row, columns, localities);
            }
        }
        sheet.refusals().refuse();
        CostIndexChecks.check(localities);
        return new ReadRelease(
                year,
                "GPCI" + year,
                LocalDate.of(year, 1, 1),
                null,
                "CMS geographic practice cost indices",
                localities.stream().map(CostIndexRow::new).toList(),
                List.of());
    }

    private static int header(Sheet sheet) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            if (sheet.rows().get(i).cell(0).toUpperCase(Locale.ROOT).startsWith("MEDICARE ADMIN")) {
                return i;
            }
        }
        throw ReleaseRefused.layout("No row begins with Medicare Administrative Contractor");
    }

    /** Title and column both name it. */
    private static int year(Sheet sheet, int header, Sheet.Columns columns, ImportRequest request) {
        Matcher column = COLUMN_YEAR.matcher(String.join("\n", columns.names()));
        Matcher title = TITLE_YEAR.matcher(sheet.above(header));
        if (!column.find()) {
            throw ReleaseRefused.wrongYear("No column says of which year the work index is");
        }
        int year = Integer.parseInt(column.group(1));
        if (title.find() && Integer.parseInt(title.group(1)) != year) {
            throw ReleaseRefused.wrongYear("The title is of " + title.group(1) + ", the work index of " + year);
        }
        if (request.year() != null && request.year() != year) {
            throw ReleaseRefused.wrongYear("The file is of " + year + ", not of " + request.year());
        }
        return year;
    }

    private static void read(SheetRow row, Sheet.Columns columns, List<CostIndex> localities) {
        String mac = LocalityCells.mac(row, 0);
        String locality = LocalityCells.locality(row, columns.ending("LOCALITY NUMBER"));
        String state = row.text(columns.ending("STATE"), "State", STATE, "a state");
        String name = row.cell(columns.ending("LOCALITY NAME")).replace("*", "").strip();
        BigDecimal work = index(row, columns, "PW GPCI");
        BigDecimal practice = index(row, columns, "PE GPCI");
        BigDecimal malpractice = index(row, columns, "MP GPCI");
        if (name.isEmpty() || name.length() > 120) {
            row.refuse("Locality Name", "is empty or longer than 120 characters");
        } else if (mac != null
                && locality != null
                && state != null
                && work != null
                && practice != null
                && malpractice != null) {
            localities.add(new CostIndex(mac, locality, state, name, work, practice, malpractice));
        }
    }

    private static BigDecimal index(SheetRow row, Sheet.Columns columns, String name) {
        int place = columns.holding(name);
        if (place < 0) {
            throw ReleaseRefused.layout("The column " + name + " is missing");
        }
        return row.number(place, name, LEAST, MOST, 3);
    }
}
