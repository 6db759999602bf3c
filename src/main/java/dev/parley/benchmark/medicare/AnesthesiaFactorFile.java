package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.benchmark.release.Sheet;
import dev.parley.benchmark.release.SheetRow;
import dev.parley.http.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Anesthesia factors by locality (ANES), as CSV. The file names no year, only the national factor, which tells the year. */
@ApplicationScoped
class AnesthesiaFactorFile implements ReleaseKind {
    static final String NAME = "medicare-anesthesia-factors";

    private static final Pattern NATIONAL = Pattern.compile("NATIONAL ANES CF OF ([0-9.]+)");
    private static final int FEWEST = 105;
    private static final int MOST = 115;
    private static final BigDecimal LEAST_OF_NATIONAL = new BigDecimal("0.8");
    private static final BigDecimal MOST_OF_NATIONAL = new BigDecimal("1.6");

    private final Supplier<Factors> factors;

    @Inject
    AnesthesiaFactorFile(FactorsInForce factors) {
        this(factors::all);
    }

    AnesthesiaFactorFile(Supplier<Factors> factors) {
        this.factors = factors;
    }

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
        int header = sheet.headed("Contractor");
        BigDecimal national = national(sheet, header, request.year());
        List<AnesthesiaFactor> localities = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SheetRow row : sheet.rows().subList(header + 1, sheet.rows().size())) {
            if (LocalityCells.startsWithContractor(row)) {
                read(row, national, localities, seen);
            }
        }
        sheet.refusals().refuse();
        if (localities.size() < FEWEST || localities.size() > MOST) {
            throw ReleaseRefused.untrusted(
                    "anesthesia-rows", localities.size() + " localities; a true list has " + FEWEST + " to " + MOST);
        }
        return new ReadRelease(
                request.year(),
                "ANES" + request.year(),
                LocalDate.of(request.year(), 1, 1),
                null,
                "CMS anesthesia conversion factors",
                localities.stream().map(AnesthesiaFactorRow::new).toList(),
                List.of());
    }

    private BigDecimal national(Sheet sheet, int header, int year) {
        Matcher named =
                NATIONAL.matcher(String.join("\n", sheet.columns(header, 0).names()));
        if (!named.find()) {
            throw ReleaseRefused.layout("No column names the national anesthesia factor");
        }
        BigDecimal national = new BigDecimal(named.group(1));
        if (!factors.get().knowsAnesthesia(year, national)) {
            throw ReleaseRefused.wrongYear("The national factor " + national + " is not that of " + year);
        }
        return national;
    }

    private static void read(SheetRow row, BigDecimal national, List<AnesthesiaFactor> localities, Set<String> seen) {
        String mac = LocalityCells.mac(row, 0);
        String locality = LocalityCells.locality(row, 1);
        BigDecimal dollars = row.number(
                3, "National Anes CF", national.multiply(LEAST_OF_NATIONAL), national.multiply(MOST_OF_NATIONAL), 4);
        if (mac != null && locality != null && dollars != null) {
            if (seen.add(mac + locality)) {
                localities.add(new AnesthesiaFactor(mac, locality, dollars));
            } else {
                row.refuse("Locality", "is there twice for the same contractor");
            }
        }
    }
}
