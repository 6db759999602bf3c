package dev.parley.benchmark.release;

import dev.parley.http.InvalidFields;
import dev.parley.http.Race;
import dev.parley.security.CurrentUser;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.hibernate.Session;

/** Takes in a file of prices: all of it or nothing. It is read before the transaction begins. */
@ApplicationScoped
public class ImportRelease {
    /** Rows that are sent to the database and forgotten together. */
    private static final int CHUNK = 1000;

    private static final int SECONDS = 300;
    private static final int GZIP = 0x1f8b;

    private final Map<String, ReleaseKind> kinds;
    private final EntityManager entities;
    private final CurrentUser user;
    private final Clock clock;

    ImportRelease(@All List<ReleaseKind> kinds, EntityManager entities, CurrentUser user, Clock clock) {
        this.kinds = kinds.stream()
                .collect(Collectors.toMap(ReleaseKind::name, Function.identity(), (one, same) -> one, TreeMap::new));
        this.entities = entities;
        this.user = user;
        this.clock = clock;
    }

    /** What came of an import, or would come of it. */
    public record Imported(BenchmarkRelease.ReleaseView release, Outcome outcome, boolean dryRun, List<String> notes) {}

    public enum Outcome {
        /** A release that was not here yet. */
        ADDED,
        /** The same release was here with other content, and is gone. */
        REPLACED,
        /** The same bytes were here already. */
        UNCHANGED
    }

    public Imported take(InputStream body, ImportRequest request, boolean dryRun) throws IOException {
        ReleaseKind kind = kinds.get(request.kind());
        if (kind == null) {
            throw new InvalidFields("kind", "is not one of " + String.join(", ", kinds.keySet()));
        }
        DigestInputStream bytes = new DigestInputStream(body, sha256());
        ReadRelease read = kind.read(plain(new LeftOpen(bytes)), request);
        bytes.transferTo(OutputStream.nullOutputStream()); // what the reader left belongs to the hash
        String hash = HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        return Race.run(SECONDS, () -> keep(read, request, hash, dryRun));
    }

    private Imported keep(ReadRelease read, ImportRequest request, String hash, boolean dryRun) {
        Optional<BenchmarkRelease> earlier = BenchmarkRelease.same(request.kind(), read);
        if (earlier.isPresent()
                && earlier.get().sha256().equals(hash)
                && request.codes().isEmpty()) {
            return new Imported(earlier.get().view(), Outcome.UNCHANGED, dryRun, read.notes());
        }
        BenchmarkRelease release = new BenchmarkRelease(read, request, hash, user.name(), clock.instant());
        if (!dryRun) {
            earlier.ifPresent(BenchmarkRelease::delete);
            entities.flush();
            release.persist();
            insert(read, release);
        }
        return new Imported(
                release.view(), earlier.isPresent() ? Outcome.REPLACED : Outcome.ADDED, dryRun, read.notes());
    }

    private void insert(ReadRelease read, BenchmarkRelease release) {
        entities.unwrap(Session.class).setJdbcBatchSize(CHUNK);
        int waiting = 0;
        for (ReleaseRow row : read.rows()) {
            row.isOf(release);
            entities.persist(row);
            if (++waiting % CHUNK == 0) {
                entities.flush();
                entities.clear();
            }
        }
        entities.flush();
        entities.clear();
    }

    /** Plans publish their files packed. */
    private static InputStream plain(InputStream file) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(file, 1 << 16);
        buffered.mark(2);
        int magic = buffered.read() << 8 | buffered.read();
        buffered.reset();
        return magic == GZIP ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    }

    /** Readers close what they have read; the rest of the bytes is still to be hashed. */
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream file) {
            super(file);
        }

        @Override
        public void close() {}
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
