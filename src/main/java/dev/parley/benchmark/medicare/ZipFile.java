package dev.parley.benchmark.medicare;

import dev.parley.benchmark.release.ImportRequest;
import dev.parley.benchmark.release.ReadRelease;
import dev.parley.benchmark.release.Refusals;
import dev.parley.benchmark.release.ReleaseKind;
import dev.parley.benchmark.release.ReleaseRefused;
import dev.parley.http.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The locality of each ZIP code (ZIP5): fixed places, of which the first fourteen are state, ZIP, contractor and locality,
 * and the last five year and quarter; or the same as CSV with a header.
 */
@ApplicationScoped
class ZipFile implements ReleaseKind {
    static final String NAME = "medicare-zips";

    private static final Pattern FIXED =
            Pattern.compile("([A-Z]{2})(\\d{5})(\\d{5})(\\d{2})(.*?)(?:(20\\d\\d)[1-4])?\\s*");
    private static final Pattern COMMAS = Pattern.compile(
            "\"?([A-Z]{2})\"?,\"?(\\d{5})\"?,\"?(\\d{5})\"?,\"?(\\d{2})\"?((?:,.*?)?)(?:,\"?(20\\d\\d)[1-4]\"?)?\\s*");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ReadRelease read(InputStream file, ImportRequest request) throws IOException {
        if (request.year() == null) {
            throw new InvalidFields("year", "is missing");
        }
        Refusals refusals = new Refusals();
        List<LocalityPlaceRow> places = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            boolean header = number == 1 && line.toUpperCase(Locale.ROOT).contains("ZIP");
            if (!header && !line.isBlank()) {
                read(number, line, request.year(), seen, refusals, places);
            }
        }
        refusals.refuse();
        if (places.isEmpty()) {
            throw ReleaseRefused.layout("The file has no rows");
        }
        return new ReadRelease(
                request.year(),
                request.label() == null ? "ZIP" + request.year() : request.label(),
                request.effectiveFrom() == null ? LocalDate.of(request.year(), 1, 1) : request.effectiveFrom(),
                null,
                "CMS ZIP code to carrier locality file",
                places,
                List.of());
    }

    private static void read(
            int number, String line, int year, Set<String> seen, Refusals refusals, List<LocalityPlaceRow> places) {
        Matcher parts = (line.indexOf(',') >= 0 ? COMMAS : FIXED).matcher(line);
        if (!parts.matches()) {
            refusals.add(number, "STATE, ZIP CODE, CARRIER, LOCALITY", "do not stand at its beginning");
        } else if (parts.group(6) != null && Integer.parseInt(parts.group(6)) != year) {
            throw ReleaseRefused.wrongYear("Row " + number + " is of " + parts.group(6) + ", not of " + year);
        } else if (!seen.add(parts.group(2))) {
            refusals.add(number, "ZIP CODE", "is there twice");
        } else {
            places.add(new LocalityPlaceRow(
                    new LocalityPlace(parts.group(3), parts.group(4), parts.group(1), parts.group(2), null)));
        }
    }
}
