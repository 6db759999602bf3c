package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.benchmark.release.Sheet;
import dev.parley.benchmark.release.SheetRow;
import dev.parley.http.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Base units by anesthesia procedure: a code, its units, and in a third column perhaps the year of the list. */
@ApplicationScoped
class AnesthesiaBaseFile implements ReleaseKind {
    static final String NAME = "medicare-anesthesia-base-units";

    private static final Pattern CODE = Pattern.compile("0[01]\\d{3}");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final BigDecimal MOST_UNITS = new BigDecimal("50");
    private static final int FEWEST = 200;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        if (request.year() == null) {
            throw new InvalidFields("year", "is missing");
        }
        Sheet sheet = Sheet.read(file);
        int header = sheet.headed("code");
        List<AnesthesiaBase> bases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SheetRow row : sheet.rows().subList(header + 1, sheet.rows().size())) {
            if (!row.isBlank()) {
                read(row, request.year(), bases, seen);
            }
        }
        sheet.refusals().refuse();
        if (bases.size() < FEWEST) {
            throw ReleaseRefused.untrusted(
                    "anesthesia-base-rows", bases.size() + " procedures; a true list has more than " + FEWEST);
        }
        return new ReadRelease(
                request.year(),
                "BASE" + request.year(),
                LocalDate.of(request.year(), 1, 1),
                null,
                "CMS anesthesia base units",
                bases.stream().map(AnesthesiaBaseRow::new).toList(),
                List.of());
    }

    private static void read(SheetRow row, int year, List<AnesthesiaBase> bases, Set<String> seen) {
        Matcher vintage = YEAR.matcher(row.cell(2));
        if (vintage.find() && Integer.parseInt(vintage.group()) != year) {
            throw ReleaseRefused.wrongYear("Row " + row.number() + " is of " + vintage.group() + ", not of " + year);
        }
        String code = row.text(0, "code", CODE, "an anesthesia procedure");
        BigDecimal units = row.number(1, "base_units", BigDecimal.ZERO, MOST_UNITS, 0);
        if (code != null && units != null) {
            if (seen.add(code)) {
                bases.add(new AnesthesiaBase(code, units.intValueExact()));
            } else {
                row.refuse("code", "is there twice");
            }
        }
    }
}
