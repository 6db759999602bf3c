package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.benchmark.release.Sheet;
import dev.parley.benchmark.release.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The relative value file of CMS (PPRRVU), as CSV. The words of its descriptors are AMA's and are not read. */
@ApplicationScoped
class RelativeValueFile implements ReleaseKind {
    static final String NAME = "medicare-rvu";

    private static final Pattern TITLE =
            Pattern.compile("(20\\d\\d) NATIONAL PHYSICIAN FEE SCHEDULE RELATIVE VALUE FILE"
                    + "(?: (JANUARY|APRIL|JULY|OCTOBER) RELEASE)?");
    private static final Pattern RELEASED = Pattern.compile("RELEASED (\\d\\d)/(\\d\\d)/(20\\d\\d)");

    /** The quarters of a year by the month of their release, as CMS numbers its files. */
    private static final Map<String, String> QUARTERS =
            Map.of("JANUARY", "A", "APRIL", "B", "JULY", "C", "OCTOBER", "D");

    /** The names of the columns stand in three rows. */
    private static final int ROWS_OF_NAMES = 3;

    private final Supplier<Factors> factors;

    @Inject
    RelativeValueFile(FactorsInForce factors) {
        this(factors::all);
    }

    RelativeValueFile(Supplier<Factors> factors) {
        this.factors = factors;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        Sheet sheet = Sheet.read(file);
        int header = sheet.headed("HCPCS");
        String titles = sheet.above(header);
        Matcher title = TITLE.matcher(titles);
        if (!title.find()) {
            throw ReleaseRefused.wrongYear("The file does not say of which year it is");
        }
        int year = Integer.parseInt(title.group(1));
        if (request.year() != null && request.year() != year) {
            throw ReleaseRefused.wrongYear("The file is of " + year + ", not of " + request.year());
        }
        String quarter = title.group(2) == null ? "A" : QUARTERS.get(title.group(2));
        List<RelativeValueRow> rows = rows(sheet, header, year);
        return new ReadRelease(
                year,
                "RVU" + year % 100 + quarter,
                LocalDate.of(year, 1 + 3 * (quarter.charAt(0) - 'A'), 1),
                released(titles),
                "CMS physician fee schedule relative value file",
                rows,
                List.of());
    }

    private static LocalDate released(String titles) {
        Matcher released = RELEASED.matcher(titles);
        return released.find()
                ? LocalDate.parse(released.group(3) + "-" + released.group(1) + "-" + released.group(2))
                : null;
    }

    private List<RelativeValueRow> rows(Sheet sheet, int header, int year) {
        RelativeValueColumns columns =
                new RelativeValueColumns(sheet.columns(header, ROWS_OF_NAMES - 1), year, factors.get());
        List<RelativeValueRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SheetRow row : sheet.rows().subList(header + 1, sheet.rows().size())) {
            if (!row.isBlank()) {
                columns.read(row).ifPresent(read -> {
                    if (seen.add(read.code() + read.modifier())) {
                        rows.add(new RelativeValueRow(read));
                    } else {
                        row.refuse("HCPCS", "is there twice with the same modifier");
                    }
                });
            }
        }
        sheet.refusals().refuse();
        if (rows.isEmpty()) {
            throw ReleaseRefused.layout("The file has no rows");
        }
        return rows;
    }
}
