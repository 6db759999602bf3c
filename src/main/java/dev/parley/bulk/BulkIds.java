package dev.parley.bulk;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import java.util.stream.Collectors;

/** The content of a job whose items are rows that are here already: their ids, chosen when the job was asked for. */
public final class BulkIds {
    private BulkIds() {}

    public static InputStream content(List<UUID> ids) {
        String lines = ids.stream().map(UUID::toString).collect(Collectors.joining("\n"));
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.US_ASCII));
    }

    public static Iterator<BulkEntry<UUID>> read(InputStream content) {
        Scanner lines = new Scanner(content, StandardCharsets.US_ASCII);
        return new Iterator<>() {
            private int row;

            @Override
            public boolean hasNext() {
                return lines.hasNext();
            }

            @Override
            public BulkEntry<UUID> next() {
                return new BulkEntry<>(++row, UUID.fromString(lines.next()));
            }
        };
    }
}
