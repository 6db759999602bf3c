package dev.parley.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The claims of a file with one JSON object in each line, read as they are asked for. */
final class NdjsonClaims implements Iterator<FiledClaim> {
    private final BufferedReader text;
    private final ObjectMapper json;
    private int row;
    private String next;

    NdjsonClaims(BufferedReader text, ObjectMapper json) {
        this.text = text;
        this.json = json;
        readOn();
    }

    private void readOn() {
        try {
            do {
                next = text.readLine();
                row++;
            } while (next != null && next.isBlank());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
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
        FiledClaim claim = new NdjsonClaim(row, next, json);
        readOn();
        return claim;
    }
}
