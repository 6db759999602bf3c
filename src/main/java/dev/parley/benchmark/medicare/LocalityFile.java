package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.benchmark.release.Sheet;
import dev.parley.benchmark.release.SheetRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counties of each locality (LOCCO), as CSV: a state is named in its first row only. */
@ApplicationScoped
class LocalityFile implements ReleaseKind {
    static final String NAME = "medicare-localities";

    private static final Pattern TITLE = Pattern.compile("COUNTIES INCLUDED IN (20\\d\\d) LOCALITIES");
    private static final int FEWEST = 100;
    private static final int LONGEST = 200;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        Sheet sheet = Sheet.read(file);
        Matcher title = TITLE.matcher(
                sheet.rows().isEmpty() ? "" : sheet.rows().get(0).cell(0).toUpperCase(Locale.ROOT));
        if (!title.find()) {
            throw ReleaseRefused.wrongYear("The file does not say of which year its localities are");
        }
        int year = Integer.parseInt(title.group(1));
        if (request.year() != null && request.year() != year) {
            throw ReleaseRefused.wrongYear("The file is of " + year + ", not of " + request.year());
        }
        List<LocalityPlaceRow> places = places(sheet);
        return new ReadRelease(
                year, "LOCCO" + year, LocalDate.of(year, 1, 1), null, "CMS counties of localities", places, List.of());
    }

    private static List<LocalityPlaceRow> places(Sheet sheet) {
        List<LocalityPlaceRow> places = new ArrayList<>();
        String state = "";
        for (SheetRow row : sheet.rows()) {
            if (LocalityCells.startsWithContractor(row)) {
                state = row.cell(2).isEmpty() ? state : row.cell(2);
                String mac = LocalityCells.mac(row, 0);
                String locality = LocalityCells.locality(row, 1);
                if (state.isEmpty() || state.length() > 40) {
                    row.refuse("State", "is empty or longer than 40 characters");
                } else if (mac != null && locality != null) {
                    String counties = row.cell(4);
                    places.add(new LocalityPlaceRow(new LocalityPlace(
                            mac,
                            locality,
                            state,
                            null,
                            counties.length() > LONGEST ? counties.substring(0, LONGEST) : counties)));
                }
            }
        }
        sheet.refusals().refuse();
        if (places.size() < FEWEST) {
            throw ReleaseRefused.untrusted(
                    "locality-rows", places.size() + " localities; a true list has more than " + FEWEST);
        }
        return places;
    }
}
