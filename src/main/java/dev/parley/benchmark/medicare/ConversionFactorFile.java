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
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Conversion factors by date, for a year that Parley does not bring yet. A proposed factor is never taken. */
@ApplicationScoped
class ConversionFactorFile implements ReleaseKind {
    static final String NAME = "conversion-factors";

    private static final Pattern TRACK = Pattern.compile("single|non_qualifying_apm|qualifying_apm");
    private static final BigDecimal LEAST = new BigDecimal("10");
    private static final BigDecimal MOST = new BigDecimal("100");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        if (request.year() == null) {
            throw new InvalidFields("year", "is missing");
        }
        List<ConversionFactor> factors = finals(Sheet.read(file), request.year());
        if (factors.isEmpty()) {
            throw ReleaseRefused.wrongYear("The file has no final factor of " + request.year());
        }
        LocalDate from = factors.stream()
                .map(ConversionFactor::firstDay)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new ReadRelease(
                request.year(),
                "factors of " + request.year(),
                from,
                null,
                factors.get(0).source(),
                factors.stream().map(ConversionFactorRow::new).toList(),
                List.of());
    }

    /** The final factors of a year, or of all years. */
    static List<ConversionFactor> finals(Sheet sheet, Integer year) {
        int header = sheet.headed("year");
        Sheet.Columns columns = sheet.columns(header, 0);
        int status = columns.ending("STATUS");
        List<ConversionFactor> factors = new ArrayList<>();
        for (SheetRow row : sheet.rows().subList(header + 1, sheet.rows().size())) {
            boolean asked = year == null || row.cell(0).equals(String.valueOf(year));
            if (!row.isBlank()
                    && asked
                    && row.cell(status).toLowerCase(Locale.ROOT).startsWith("final")) {
                read(row, columns, factors);
            }
        }
        sheet.refusals().refuse();
        return factors;
    }

    private static void read(SheetRow row, Sheet.Columns columns, List<ConversionFactor> factors) {
        LocalDate from = row.date(columns.ending("EFFECTIVE_FROM"), "effective_from");
        LocalDate to = row.date(columns.ending("EFFECTIVE_TO"), "effective_to");
        String track =
                row.text(columns.ending("TRACK"), "track", TRACK, "single, non_qualifying_apm or qualifying_apm");
        BigDecimal physician = row.number(columns.ending("PFS_CF_USD"), "pfs_cf_usd", LEAST, MOST, 4);
        BigDecimal anesthesia = row.number(columns.ending("ANESTHESIA_CF_USD"), "anesthesia_cf_usd", LEAST, MOST, 4);
        String source = row.cell(columns.ending("SOURCE"));
        if (from == null || to == null || track == null || physician == null || anesthesia == null) {
            return;
        }
        if (from.isAfter(to) || !String.valueOf(from.getYear()).equals(row.cell(0)) || from.getYear() != to.getYear()) {
            row.refuse("effective_from", "is not in the year of the row, or after effective_to");
        } else if (source.isEmpty() || source.length() > 200) {
            row.refuse("source", "is empty or longer than 200 characters");
        } else {
            factors.add(new ConversionFactor(from.getYear(), from, to, track, physician, anesthesia, source));
        }
    }
}
