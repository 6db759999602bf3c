package dev.parley.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The claims of a CSV file, read as they are asked for. */
final class CsvClaims implements Iterator<FiledClaim> {
    private final CsvRows rows;
    private final Header header;
    private String[] next;

    /** Refuses a header that does not fit. */
    CsvClaims(BufferedReader text, MappedColumns mapping) throws IOException {
        rows = new CsvRows(text);
        String[] names = rows.next();
        if (names == null) {
            throw new UnreadableFile("empty-file", "The file holds nothing but blank lines");
        }
        header = new Header(names, mapping);
        next = rows.next();
    }

    /** The header of a file with the failed claims of this one. */
    String headerAgain() {
        return CsvRows.write(Stream.of(header.names(), Header.ADDED).flatMap(List::stream));
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public FiledClaim next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        CsvClaim claim = new CsvClaim(header, rows.row(), next);
        next = rows.next();
        while (next != null && claim.goesOnWith(next)) {
            claim.add(rows.row(), next);
            next = rows.next();
        }
        return claim;
    }
}
