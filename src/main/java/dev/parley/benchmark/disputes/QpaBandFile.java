package dev.parley.benchmark.disputes;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.benchmark.release.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;

/** The supplemental table by size of the qualifying payment amount: six bands a quarter. */
@ApplicationScoped
class QpaBandFile implements ReleaseKind {
    static final String NAME = "idr-by-qpa-band";

    /** The words of a band without blanks, and the amount from which it runs. */
    private static final Map<String, String> BANDS = Map.of(
            "<$100", "0",
            "$100-$500", "100",
            "$500-$1,000", "500",
            "$1,000-$5,000", "1000",
            "$5,000-10,000", "5000",
            "$5,000-$10,000", "5000",
            ">$10,000", "10000",
            ">=$10,000", "10000");

    private static final int BANDS_A_QUARTER = 6;

    @Override
    public String name() {
        return NAME;
    }

    /** The name of a band is the amount from which it runs. */
    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        ReadRelease read = new MedianTable(
                        DisputeFigure.Dimension.QPA_BAND,
                        "CMS supplemental table, prevailing offers by size of the QPA")
                .read(file, request, "QPA_Range", QpaBandFile::named);
        read.rows().stream()
                .map(row -> ((DisputeFigureRow) row).content())
                .collect(Collectors.groupingBy(DisputeFigure::quarter, Collectors.counting()))
                .forEach((quarter, bands) -> {
                    if (bands != BANDS_A_QUARTER) {
                        throw ReleaseRefused.untrusted(
                                "idr-qpa-bands", quarter + " has " + bands + " of the six bands");
                    }
                });
        return read;
    }

    private static MedianTable.Named named(SheetRow row) {
        String from = BANDS.get(row.cell(0).replace(" ", ""));
        if (from == null) {
            row.refuse("QPA_Range", "is none of the six bands");
            return null;
        }
        return new MedianTable.Named(from, null);
    }
}
