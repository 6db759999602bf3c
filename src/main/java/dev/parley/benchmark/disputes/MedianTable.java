package dev.parley.benchmark.disputes;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.Sheet;
import dev.parley.benchmark.release.SheetRow;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A supplemental table of median prevailing offers as multiples of the qualifying payment amount, by some name. */
final class MedianTable {
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("1000");
    private static final BigDecimal MOST_COUNT = new BigDecimal("100000000");

    /** Reads the name of a row: what it is called, and the codes it stands for or null; null refuses the row itself. */
    interface Naming {
        Named of(SheetRow row);
    }

    record Named(String name, String codes) {}

    private final DisputeFigure.Dimension dimension;
    private final String source;

    MedianTable(DisputeFigure.Dimension dimension, String source) {
        this.dimension = dimension;
        this.source = source;
    }

    ReadRelease read(InputStream file, ImportRequest request, String firstColumn, Naming naming) throws IOException {
        Sheet sheet = Sheet.read(file);
        int header = sheet.headed(firstColumn);
        Sheet.Columns names = sheet.columns(header, 0);
        int median = names.ending("MEDIAN_PREVAILING_OFFER_PCT_QPA");
        int determinations = names.ending("TOTAL_PAYMENT_DETERMINATIONS");
        int items = names.ending("TOTAL_ITEMS_OR_SERVICES");
        QuarterGuard quarters = new QuarterGuard(request);
        List<DisputeFigure> figures = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int unpublished = 0;
        for (SheetRow row : sheet.rows().subList(header + 1, sheet.rows().size())) {
            if (row.isBlank()) {
                continue;
            }
            Quarter quarter = quarters.of(row, names.holding("QUARTER"));
            Named named = naming.of(row);
            BigDecimal made =
                    row.number(determinations, "Total_Payment_Determinations", BigDecimal.ZERO, MOST_COUNT, 0);
            BigDecimal of = row.number(items, "Total_Items_or_Services", BigDecimal.ZERO, MOST_COUNT, 0);
            boolean published = !row.cell(median).isEmpty();
            BigDecimal multiple =
                    published ? row.number(median, "Median_Prevailing_Offer_Pct_QPA", LEAST, MOST, 4) : null;
            if (quarter == null || named == null || made == null || of == null || published && multiple == null) {
                continue;
            }
            if (of.compareTo(made) < 0) {
                row.refuse("Total_Items_or_Services", "is less than the determinations that decided them");
            } else if (!seen.add(quarter + named.name())) {
                row.refuse(firstColumn, "is there twice for " + quarter);
            } else {
                unpublished += published ? 0 : 1;
                figures.add(DisputeFigure.ofMedian(
                        dimension,
                        named.name(),
                        named.codes(),
                        quarter,
                        made.intValueExact(),
                        of.intValueExact(),
                        multiple == null ? null : multiple.movePointRight(2).setScale(1, RoundingMode.HALF_UP)));
            }
        }
        sheet.refusals().refuse();
        List<String> notes = unpublished == 0
                ? List.of()
                : List.of(unpublished + " rows have counts and no median: CMS did not publish it");
        return quarters.release(source, figures, notes);
    }
}
