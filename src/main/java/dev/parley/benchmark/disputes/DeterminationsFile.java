package dev.parley.benchmark.disputes;

import dev.parley.benchmark.disputes.DisputeFigure.Dimension;
import dev.parley.benchmark.disputes.DisputeFigure.Service;
import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.Refusals;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.benchmark.release.Sheet;
import dev.parley.benchmark.release.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The public use file of determinations, a row for each disputed line item, of out-of-network items or of air ambulances.
 * It is read row by row and only sums are kept: by quarter, payer, entity where the file names one, and service code.
 */
@ApplicationScoped
class DeterminationsFile implements ReleaseKind {
    static final String NAME = "idr-determinations";

    /** Sums over fewer line items are not kept: they would show single disputes. */
    static final int FEWEST = 11;

    private static final int MOST_ROWS = 5_000_000;
    private static final BigDecimal MOST_MULTIPLE = new BigDecimal("100000");
    private static final BigDecimal MOST_DAYS = new BigDecimal("3650");

    /** The prevailing offer is the winner's; more contradictions than this share, and numbers were changed. */
    private static final double MOST_CONTRADICTIONS = 0.01;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        Reading reading = new Reading(request);
        Refusals refusals = Sheet.each(file, MOST_ROWS, reading);
        refusals.refuse();
        return reading.release();
    }

    private record Key(Dimension dimension, String name, String quarter) {}

    private static final class Reading implements Consumer<SheetRow> {
        private final QuarterGuard quarters;
        private final Map<Key, Tally> tallies = new HashMap<>();
        private final Set<String> lines = new HashSet<>();
        private Columns columns;
        private int rows;
        private int contradictions;

        Reading(ImportRequest request) {
            this.quarters = new QuarterGuard(request);
        }

        @Override
        public void accept(SheetRow row) {
            if (columns == null) {
                columns = Columns.of(row);
            } else if (!row.isBlank()) {
                take(row);
            }
        }

        private void take(SheetRow row) {
            Determined.Outcome outcome = Determined.Outcome.of(row.cell(columns.outcome));
            if (outcome == null) {
                row.refuse("Payment Determination Outcome", "is none of the outcomes that CMS names");
            }
            String line = row.cell(columns.line);
            if (line.isEmpty() || !lines.add(line)) {
                row.refuse("DLI Number", line.isEmpty() ? "is missing" : "is there twice");
            }
            Quarter quarter = quarters.of(row, columns.quarter);
            BigDecimal prevailing = multiple(row, columns.prevailing, "Prevailing Party Offer as % of QPA");
            BigDecimal days = row.cell(columns.days).isEmpty()
                    ? null
                    : row.number(columns.days, "Length of Time to Make Determination", BigDecimal.ZERO, MOST_DAYS, 0);
            if (outcome == null || quarter == null) {
                return;
            }
            rows++;
            contradictions += contradicts(row, outcome, prevailing) ? 1 : 0;
            Determined determined = new Determined(
                    outcome,
                    row.cell(columns.byDefault).equals("Yes"),
                    prevailing,
                    days == null ? null : days.intValue());
            add(new Key(Dimension.ALL, "all", quarter.toString()), determined);
            add(Dimension.PAYER, row.cell(columns.payer), determined);
            add(Dimension.ENTITY, columns.entity < 0 ? "" : row.cell(columns.entity), determined);
            String code = row.cell(columns.code).toUpperCase(Locale.ROOT);
            add(Dimension.SERVICE_CODE, code.matches("[A-Z0-9]{5}") ? code : "", determined);
        }

        private static BigDecimal multiple(SheetRow row, int column, String field) {
            return row.cell(column).isEmpty() ? null : row.number(column, field, BigDecimal.ZERO, MOST_MULTIPLE, 4);
        }

        private boolean contradicts(SheetRow row, Determined.Outcome outcome, BigDecimal prevailing) {
            if (prevailing == null || outcome == Determined.Outcome.SPLIT) {
                return false;
            }
            int winner = outcome == Determined.Outcome.PROVIDER ? columns.provider : columns.issuer;
            BigDecimal offer = multiple(row, winner, "Offer as % of QPA");
            return offer != null && offer.compareTo(prevailing) != 0;
        }

        private void add(Dimension dimension, String name, Determined determined) {
            if (!name.isEmpty() && !name.equals("<NA>") && name.length() <= 200) {
                add(new Key(dimension, name, null), determined);
            }
        }

        private void add(Key key, Determined determined) {
            tallies.computeIfAbsent(key, first -> new Tally()).add(determined);
        }

        ReadRelease release() {
            if (columns == null || rows == 0) {
                throw ReleaseRefused.layout("The file has no rows");
            }
            if (contradictions > rows * MOST_CONTRADICTIONS) {
                throw ReleaseRefused.untrusted(
                        "idr-prevailing-offer",
                        "In " + contradictions + " of " + rows + " lines the prevailing offer is not the winner's");
            }
            List<String> notes = new ArrayList<>();
            if (columns.entity < 0) {
                notes.add("The file names no certified entities: there are no figures by entity");
            }
            String last = quarters.last().toString();
            List<DisputeFigure> figures = new ArrayList<>();
            tallies.forEach((key, tally) -> {
                if (key.dimension() == Dimension.ALL || tally.determinations() >= FEWEST) {
                    String quarter = key.quarter() == null ? last : key.quarter();
                    figures.add(tally.figure(key.dimension(), key.name(), quarter, columns.service));
                }
            });
            notes.add(rows + " line items; names with fewer than " + FEWEST + " are left out");
            return quarters.release("CMS Federal IDR public use file", figures, notes);
        }
    }

    /** Where the columns stand; a file without one of the needed ones is another kind of file. */
    private static final class Columns {
        private int outcome;
        private int byDefault;
        private int payer;
        private int entity;
        private int days;
        private int code;
        private int line;
        private int provider;
        private int issuer;
        private int prevailing;
        private int quarter;
        private Service service;

        static Columns of(SheetRow header) {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                places.putIfAbsent(header.cell(i).toUpperCase(Locale.ROOT), i);
            }
            Columns columns = new Columns();
            columns.outcome = needed(places, "Payment Determination Outcome");
            columns.byDefault = needed(places, "Default Decision");
            columns.payer = needed(places, "Health Plan/Issuer Name");
            columns.days = needed(places, "Length of Time to Make Determination");
            columns.code = needed(places, "Service Code");
            columns.line = needed(places, "DLI Number");
            columns.provider = needed(places, "Provider/Facility Offer as % of QPA");
            columns.issuer = needed(places, "Health Plan/Issuer Offer as % of QPA");
            columns.prevailing = needed(places, "Prevailing Party Offer as % of QPA");
            columns.entity = places.getOrDefault("IDR ENTITY", places.getOrDefault("CERTIFIED IDR ENTITY", -1));
            columns.quarter = places.getOrDefault("QUARTER", -1);
            columns.service = places.containsKey("AIR AMBULANCE VEHICLE TYPE") ? Service.AIR : Service.OON;
            return columns;
        }

        private static int needed(Map<String, Integer> places, String column) {
            Integer place = places.get(column.toUpperCase(Locale.ROOT));
            if (place == null) {
                throw ReleaseRefused.layout("The column " + column + " is missing");
            }
            return place;
        }
    }
}
