package dev.parley.benchmark.disputes;

import dev.parley.benchmark.disputes.DisputeFigure.Dimension;
import dev.parley.benchmark.disputes.DisputeFigure.Service;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The supplemental table of disputes challenged as ineligible, of which the counts are kept. */
@ApplicationScoped
class ChallengedFile implements ReleaseKind {
    static final String NAME = "idr-closures";

    private static final String COUNTED = "Total disputes challenged as ineligible";
    private static final String SHARE = "Percent of disputes challenged as ineligible";
    private static final BigDecimal MOST = new BigDecimal("100000000");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        Sheet sheet = Sheet.read(file);
        Sheet.Columns names = sheet.rows().isEmpty() ? new Sheet.Columns(List.of()) : sheet.columns(0, 0);
        int oon = names.ending("OON EMERGENCY OR NON-EMERGENCY ITEMS OR SERVICES");
        int air = names.ending("OON AIR AMBULANCE SERVICES");
        int all = names.ending("TOTAL");
        QuarterGuard quarters = new QuarterGuard(request);
        List<DisputeFigure> figures = new ArrayList<>();
        Set<Quarter> seen = new HashSet<>();
        for (SheetRow row : sheet.rows().subList(1, sheet.rows().size())) {
            if (row.isBlank() || row.cell(0).equals(SHARE)) {
                continue;
            }
            if (!row.cell(0).equals(COUNTED)) {
                row.refuse("Metric", "is no row of this table");
                continue;
            }
            Quarter quarter = quarters.of(row, names.holding("QUARTER"));
            BigDecimal items = row.number(oon, "OON", BigDecimal.ZERO, MOST, 0);
            BigDecimal flights = row.number(air, "AIR", BigDecimal.ZERO, MOST, 0);
            BigDecimal total = row.number(all, "Total", BigDecimal.ZERO, MOST, 0);
            if (quarter == null || items == null || flights == null || total == null) {
                continue;
            }
            if (!seen.add(quarter)) {
                row.refuse("Quarter", "is there twice");
            } else if (items.add(flights).compareTo(total) != 0) {
                throw ReleaseRefused.untrusted(
                        "idr-closures-across", "Row " + row.number() + ": the columns do not add up to the total");
            } else {
                figures.add(figure(quarter, Service.OON, items));
                figures.add(figure(quarter, Service.AIR, flights));
                figures.add(figure(quarter, Service.ALL, total));
            }
        }
        sheet.refusals().refuse();
        return quarters.release("CMS supplemental table, challenged disputes", figures, List.of());
    }

    private static DisputeFigure figure(Quarter quarter, Service service, BigDecimal count) {
        return new DisputeFigure(
                Dimension.CHALLENGED,
                "challenged as ineligible",
                null,
                quarter.toString(),
                service,
                count.intValueExact(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
