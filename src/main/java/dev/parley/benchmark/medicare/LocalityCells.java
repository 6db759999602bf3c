package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.SheetRow;
import java.util.regex.Pattern;

/** The number of a contractor and of a locality; some files lost their leading zeros in a spreadsheet. */
final class LocalityCells {
    private static final Pattern MAC = Pattern.compile("\\d{4,5}");
    private static final Pattern LOCALITY = Pattern.compile("\\d{1,2}");

    private LocalityCells() {}

    static boolean startsWithContractor(SheetRow row) {
        return MAC.matcher(row.cell(0)).matches();
    }

    static String mac(SheetRow row, int place) {
        return padded(row.text(place, "Contractor", MAC, "a contractor's number"), 5);
    }

    static String locality(SheetRow row, int place) {
        return padded(row.text(place, "Locality", LOCALITY, "a locality's number"), 2);
    }

    private static String padded(String digits, int length) {
        return digits == null ? null : "0".repeat(length - digits.length()) + digits;
    }
}
