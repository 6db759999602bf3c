package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.Sheet;
import dev.parley.benchmark.release.SheetRow;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the rows of a relative value file and checks that each adds up and has a factor of its year. */
final class RelativeValueColumns {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern OPTIONAL_CODE = Pattern.compile("([A-Z0-9]{5})?");
    private static final Pattern MODIFIER = Pattern.compile("(26|TC|53)?");
    private static final Pattern STATUS = Pattern.compile("[A-Z]");
    private static final Pattern INDICATOR = Pattern.compile("[0-9]");
    private static final Pattern DAYS = Pattern.compile("[0-9A-Z]{3}");
    private static final BigDecimal MOST = new BigDecimal("9999.99");

    private final Sheet.Columns names;
    private final int year;
    private final Factors factors;
    private final int workRvu;
    private final int peNonfacility;
    private final int nonfacilityNa;
    private final int peFacility;
    private final int facilityNa;
    private final int mpRvu;
    private final int nonfacilityTotal;
    private final int facilityTotal;
    private final int factor;

    RelativeValueColumns(Sheet.Columns names, int year, Factors factors) {
        this.names = names;
        this.year = year;
        this.factors = factors;
        this.workRvu = names.ending("WORK RVU");
        this.peNonfacility = names.ending("NON-FAC PE RVU");
        this.nonfacilityNa = names.ending("NON-FAC NA INDICATOR");
        this.peFacility = names.ending("FACILITY PE RVU");
        this.facilityNa = names.ending("FACILITY NA INDICATOR");
        this.mpRvu = names.ending("MP RVU");
        this.nonfacilityTotal = names.ending("NON-FACILITY TOTAL");
        this.facilityTotal = nonfacilityTotal + 1;
        this.factor = names.ending("CONV FACTOR");
    }

    /** Empty when a value was refused. */
    Optional<RelativeValue> read(SheetRow row) {
        String code = row.text(0, "HCPCS", CODE, "a procedure code");
        String modifier = row.text(1, "MOD", MODIFIER, "26, TC, 53 or empty");
        String status = row.text(names.ending("STATUS CODE"), "STATUS CODE", STATUS, "a status code");
        BigDecimal work = units(row, workRvu, "WORK RVU");
        BigDecimal nonfacility = units(row, peNonfacility, "NON-FAC PE RVU");
        BigDecimal facility = units(row, peFacility, "FACILITY PE RVU");
        BigDecimal malpractice = units(row, mpRvu, "MP RVU");
        String days = row.text(names.ending("GLOB DAYS"), "GLOB DAYS", DAYS, "days of a global period");
        String base = row.text(names.ending("ENDO BASE"), "ENDO BASE", OPTIONAL_CODE, "a procedure code or empty");
        String[] indicators = {
            indicator(row, "PCTC IND"), indicator(row, "MULT PROC"), indicator(row, "BILAT SURG"),
            indicator(row, "ASST SURG"), indicator(row, "CO- SURG"), indicator(row, "TEAM SURG")
        };
        if (code == null || modifier == null || status == null || days == null || base == null) {
            return Optional.empty();
        }
        for (String indicator : indicators) {
            if (indicator == null) {
                return Optional.empty();
            }
        }
        if (work == null || nonfacility == null || facility == null || malpractice == null) {
            return Optional.empty();
        }
        check(row, nonfacilityTotal, "NON-FACILITY TOTAL", work.add(nonfacility).add(malpractice));
        check(row, facilityTotal, "FACILITY TOTAL", work.add(facility).add(malpractice));
        checkFactor(row);
        return Optional.of(new RelativeValue(
                code,
                modifier,
                status,
                work,
                nonfacility,
                isNa(row, nonfacilityNa),
                facility,
                isNa(row, facilityNa),
                malpractice,
                indicators[0],
                days,
                indicators[1],
                indicators[2],
                indicators[3],
                indicators[4],
                indicators[5],
                base));
    }

    private static BigDecimal units(SheetRow row, int place, String name) {
        return row.number(place, name, BigDecimal.ZERO, MOST, 2);
    }

    private String indicator(SheetRow row, String name) {
        return row.text(names.ending(name), name, INDICATOR, "an indicator of one digit");
    }

    private static boolean isNa(SheetRow row, int place) {
        return row.cell(place).equals("NA");
    }

    private static void check(SheetRow row, int place, String name, BigDecimal sum) {
        BigDecimal total = units(row, place, name);
        if (total != null && total.compareTo(sum) != 0) {
            row.refuse(name, "is not the sum of the parts, " + sum);
        }
    }

    private void checkFactor(SheetRow row) {
        BigDecimal dollars = row.number(factor, "CONV FACTOR", BigDecimal.ONE, BigDecimal.valueOf(100), 4);
        if (dollars != null && !factors.knowsPhysician(year, dollars)) {
            row.refuse("CONV FACTOR", "is no conversion factor of " + year + ": import the factors of that year first");
        }
    }
}
