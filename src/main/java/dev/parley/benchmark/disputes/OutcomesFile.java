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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The supplemental table of payment determinations: metric, out-of-network items, air ambulance, total, quarter. */
@ApplicationScoped
class OutcomesFile implements ReleaseKind {
    static final String NAME = "idr-outcomes";

    private static final BigDecimal MOST = new BigDecimal("100000000");

    /** Determinations whose outcome was left blank are few; more of them, and numbers were changed. */
    private static final double MOST_BLANK = 0.01;

    /** The rows of the table, by words that CMS has kept from quarter to quarter. */
    private enum Metric {
        TOTAL("Total Payment Determinations Made"),
        PROVIDER("Air Ambulance Provider is the Prevailing Party"),
        PAYER("Health Plan or Issuer is the Prevailing Party"),
        SPLIT("Resulting in Split Decisions"),
        BLANK("Outcome is Blank"),
        DEFAULT("Only One Party Submitted an Offer"),
        ABOVE_QPA("Prevailing Offer is Greater than the Qualifying Payment Amount");

        private final String words;

        Metric(String words) {
            this.words = words;
        }

        static Metric of(String text) {
            for (Metric metric : values()) {
                if (text.contains(metric.words)) {
                    return metric;
                }
            }
            return null;
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        Sheet sheet = Sheet.read(file);
        int header = sheet.headed("Metric");
        Sheet.Columns names = sheet.columns(header, 0);
        Map<Service, Integer> columns = new EnumMap<>(Service.class);
        columns.put(Service.OON, names.ending("OON_NONEMERGENCY"));
        columns.put(Service.AIR, names.ending("AIR_AMBULANCE"));
        columns.put(Service.ALL, names.ending("TOTAL"));
        QuarterGuard quarters = new QuarterGuard(request);
        Map<Quarter, Map<Metric, Map<Service, Integer>>> counts = new TreeMap<>();
        for (SheetRow row : sheet.rows().subList(header + 1, sheet.rows().size())) {
            if (!row.isBlank()) {
                read(row, columns, names.holding("QUARTER"), quarters, counts);
            }
        }
        sheet.refusals().refuse();
        List<DisputeFigure> figures = new ArrayList<>();
        counts.forEach((quarter, metrics) -> {
            check(quarter, metrics);
            for (Service service : Service.values()) {
                figures.add(figure(quarter, service, metrics));
            }
        });
        return quarters.release("CMS supplemental table, payment determinations", figures, List.of());
    }

    private static void read(
            SheetRow row,
            Map<Service, Integer> columns,
            int quarterColumn,
            QuarterGuard quarters,
            Map<Quarter, Map<Metric, Map<Service, Integer>>> counts) {
        Metric metric = Metric.of(row.cell(0));
        if (metric == null) {
            row.refuse("Metric", "is no row of this table");
            return;
        }
        Quarter quarter = quarters.of(row, quarterColumn);
        Map<Service, Integer> read = new EnumMap<>(Service.class);
        columns.forEach((service, column) -> {
            BigDecimal count = row.number(column, service.name(), BigDecimal.ZERO, MOST, 0);
            if (count != null) {
                read.put(service, count.intValueExact());
            }
        });
        if (quarter != null
                && counts.computeIfAbsent(quarter, first -> new EnumMap<>(Metric.class))
                                .put(metric, read)
                        != null) {
            row.refuse("Metric", "is there twice for " + quarter);
        }
    }

    /** The parts must make up the whole, both across a row and down the table. */
    private static void check(Quarter quarter, Map<Metric, Map<Service, Integer>> metrics) {
        for (Metric needed : List.of(Metric.TOTAL, Metric.PROVIDER, Metric.PAYER, Metric.SPLIT)) {
            if (!metrics.containsKey(needed)) {
                throw ReleaseRefused.layout("The row " + needed.words + " of " + quarter + " is missing");
            }
        }
        metrics.forEach((metric, counts) -> {
            if (counts.get(Service.OON) + counts.get(Service.AIR) != counts.get(Service.ALL)) {
                throw ReleaseRefused.untrusted(
                        "idr-outcomes-across",
                        quarter + ", " + metric.words + ": the columns do not add up to the total");
            }
        });
        for (Service service : Service.values()) {
            int total = metrics.get(Metric.TOTAL).get(service);
            int parts = count(metrics, Metric.PROVIDER, service)
                    + count(metrics, Metric.PAYER, service)
                    + count(metrics, Metric.SPLIT, service)
                    + count(metrics, Metric.BLANK, service);
            if (parts > total || total - parts > Math.ceil(total * MOST_BLANK)) {
                throw ReleaseRefused.untrusted(
                        "idr-outcomes-down",
                        quarter + ", " + service + ": " + parts + " outcomes for " + total + " determinations");
            }
        }
    }

    private static int count(Map<Metric, Map<Service, Integer>> metrics, Metric metric, Service service) {
        return metrics.containsKey(metric) ? metrics.get(metric).get(service) : 0;
    }

    private static DisputeFigure figure(Quarter quarter, Service service, Map<Metric, Map<Service, Integer>> metrics) {
        return new DisputeFigure(
                Dimension.ALL,
                "all",
                null,
                quarter.toString(),
                service,
                count(metrics, Metric.TOTAL, service),
                count(metrics, Metric.PROVIDER, service),
                count(metrics, Metric.PAYER, service),
                count(metrics, Metric.SPLIT, service),
                metrics.containsKey(Metric.DEFAULT) ? count(metrics, Metric.DEFAULT, service) : null,
                metrics.containsKey(Metric.ABOVE_QPA) ? count(metrics, Metric.ABOVE_QPA, service) : null,
                null,
                null,
                null,
                null,
                null);
    }
}
