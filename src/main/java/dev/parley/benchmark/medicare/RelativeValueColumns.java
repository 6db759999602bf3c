package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.Sheet;
import dev.parley.benchmark.release.SheetRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the rows of a relative value file and checks that each adds up and has a factor of its year. */
final class RelativeValueColumns {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{5}");
    private static final Pattern OPTIONAL_CODE = Pattern.compile("([A-Z0-9]{5})?");
    private static final Pattern MODIFIER = Pattern.compile("(26|TC|53)?");
    private static final Pattern STATUS = Pattern.compile("[A-Z]");
    private static final Pattern INDICATOR = Pattern.compile("[0-9]");
    private static final List<String> INDICATORS =
            List.of("PCTC IND", "MULT PROC", "BILAT SURG", "ASST SURG", "CO- SURG", "TEAM SURG");
    private static final Pattern DAYS = Pattern.compile("[0-9A-Z]{3}");
    private static final BigDecimal MOST = new BigDecimal("9999.99");

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
    private final int status;
    private final int globalDays;
    private final int endoscopyBase;
    private final int[] indicators;
    private String knownFactor;

    RelativeValueColumns(Sheet.Columns names, int year, Factors factors) {
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
        this.status = names.ending("STATUS CODE");
        this.globalDays = names.ending("GLOB DAYS");
        this.endoscopyBase = names.ending("ENDO BASE");
        this.indicators = INDICATORS.stream().mapToInt(names::ending).toArray();
    }

    /** Empty when a value was refused. */
    Optional<RelativeValue> read(SheetRow row) {
        String code = row.text(0, "HCPCS", CODE, "a procedure code");
        String modifier = row.text(1, "MOD", MODIFIER, "26, TC, 53 or empty");
        String status = row.text(this.status, "STATUS CODE", STATUS, "a status code");
        BigDecimal work = units(row, workRvu, "WORK RVU");
        BigDecimal nonfacility = units(row, peNonfacility, "NON-FAC PE RVU");
        BigDecimal facility = units(row, peFacility, "FACILITY PE RVU");
        BigDecimal malpractice = units(row, mpRvu, "MP RVU");
        String days = row.text(globalDays, "GLOB DAYS", DAYS, "days of a global period");
        String base = row.text(endoscopyBase, "ENDO BASE", OPTIONAL_CODE, "a procedure code or empty");
        String[] indicators = new String[this.indicators.length];
        for (int i = 0; i < indicators.length; i++) {
            indicators[i] = row.text(this.indicators[i], INDICATORS.get(i), INDICATOR, "an indicator of one digit");
        }
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
        if (row.cell(factor).equals(knownFactor)) {
            return;
        }
        BigDecimal dollars = row.number(factor, "CONV FACTOR", BigDecimal.ONE, BigDecimal.valueOf(100), 4);
        if (dollars != null && factors.knowsPhysician(year, dollars)) {
            knownFactor = row.cell(factor);
        } else if (dollars != null) {
            row.refuse("CONV FACTOR", "is no conversion factor of " + year + ": import the factors of that year first");
        }
    }
}
