package dev.parley.benchmark.market;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.benchmark.release.Sheet;
import dev.parley.benchmark.release.SheetRow;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A licensed table of percentiles: module, basis, release_date, area, code, modifier, percentile, value. */
@ApplicationScoped
class PercentileFile implements ReleaseKind {
    static final String NAME = "percentiles";

    private static final Pattern MODULE = Pattern.compile("[a-z_]{1,20}");
    private static final Pattern BASIS = Pattern.compile("charge|allowed", Pattern.CASE_INSENSITIVE);
    private static final Pattern AREA = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{3,10}");
    private static final Pattern MODIFIER = Pattern.compile("([A-Z0-9]{2})?");
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("99999999");
    private static final BigDecimal NINETY_NINE = new BigDecimal("99");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        Sheet sheet = Sheet.read(file);
        int header = sheet.headed("module");
        Columns columns = new Columns(sheet.columns(header, 0));
        List<LicensedPercentile> values = new ArrayList<>();
        Set<LicensedPercentile> seen = new HashSet<>();
        for (SheetRow row : sheet.rows().subList(header + 1, sheet.rows().size())) {
            if (!row.isBlank()) {
                columns.read(row, values, seen);
            }
        }
        sheet.refusals().refuse();
        if (values.isEmpty()) {
            throw ReleaseRefused.layout("The file has no rows");
        }
        LocalDate released = values.get(0).releasedOn();
        if (values.stream().anyMatch(value -> !value.releasedOn().equals(released))) {
            throw ReleaseRefused.untrusted("one-release", "The rows are of several releases: import one at a time");
        }
        if (request.year() != null && request.year() != released.getYear()) {
            throw ReleaseRefused.wrongYear("The release is of " + released + ", not of " + request.year());
        }
        return new ReadRelease(
                released.getYear(),
                request.label() == null ? "release of " + released : request.label(),
                request.effectiveFrom() == null ? released : request.effectiveFrom(),
                released,
                "Licensed percentiles",
                values.stream().map(PercentileRow::new).toList(),
                List.of());
    }

    private record Columns(Sheet.Columns names) {
        void read(SheetRow row, List<LicensedPercentile> values, Set<LicensedPercentile> seen) {
            String module = row.text(names.ending("MODULE"), "module", MODULE, "a module");
            String basis = row.text(names.ending("BASIS"), "basis", BASIS, "charge or allowed");
            LocalDate released = row.date(names.ending("RELEASE_DATE"), "release_date");
            String area = row.text(names.ending("AREA"), "area", AREA, "an area");
            String code = row.text(names.ending("CODE"), "code", CODE, "a procedure code");
            String modifier = row.text(names.ending("MODIFIER"), "modifier", MODIFIER, "a modifier or empty");
            BigDecimal percentile =
                    row.number(names.ending("PERCENTILE"), "percentile", BigDecimal.ONE, NINETY_NINE, 0);
            BigDecimal value = row.number(names.ending("VALUE"), "value", CENT, MOST, 2);
            if (module == null
                    || basis == null
                    || released == null
                    || area == null
                    || code == null
                    || modifier == null) {
                return;
            }
            if (percentile != null && value != null) {
                LicensedPercentile read = new LicensedPercentile(
                        module,
                        LicensedPercentile.Basis.valueOf(basis.toUpperCase(Locale.ROOT)),
                        released,
                        area,
                        code,
                        modifier,
                        percentile.intValueExact(),
                        new Money(value));
                if (seen.add(sameKey(read))) {
                    values.add(read);
                } else {
                    row.refuse("percentile", "is there twice for the same module, basis, area and procedure");
                }
            }
        }

        private static LicensedPercentile sameKey(LicensedPercentile read) {
            return new LicensedPercentile(
                    read.module(),
                    read.basis(),
                    read.releasedOn(),
                    read.area(),
                    read.code(),
                    read.modifier(),
                    read.percentile(),
                    Money.ZERO);
        }
    }
}
