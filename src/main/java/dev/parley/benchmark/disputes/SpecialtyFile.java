package dev.parley.benchmark.disputes;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The supplemental table by specialty: a range of codes, its name, the median multiple and counts. */
@ApplicationScoped
class SpecialtyFile implements ReleaseKind {
    static final String NAME = "idr-by-specialty";

    /** Spreadsheets drop the zeros in front of anesthesia's codes. */
    private static final Pattern RANGE = Pattern.compile("(\\d{3,5}) ?- ?(\\d{3,5})");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        return new MedianTable(
                        DisputeFigure.Dimension.SERVICE_GROUP, "CMS supplemental table, prevailing offers by specialty")
                .read(file, request, "CPT_Range", SpecialtyFile::named);
    }

    private static MedianTable.Named named(SheetRow row) {
        Matcher range = RANGE.matcher(row.cell(0));
        if (!range.matches()) {
            row.refuse("CPT_Range", "is no range of codes such as 70010 - 79999");
            return null;
        }
        String from = fiveDigits(range.group(1));
        String to = fiveDigits(range.group(2));
        if (from.compareTo(to) > 0) {
            row.refuse("CPT_Range", "ends before it begins");
            return null;
        }
        String name = row.cell(1).replaceAll("\\s+\\d{1,2}$", ""); // the number of a footnote
        if (name.isBlank() || name.length() > 200) {
            row.refuse("Specialty", "is missing or too long");
            return null;
        }
        return new MedianTable.Named(name, from + "-" + to);
    }

    private static String fiveDigits(String code) {
        return "0".repeat(5 - code.length()) + code;
    }
}
