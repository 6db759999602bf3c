package dev.parley.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.http.Race;
import dev.parley.security.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Picks each dropped file up once. A node that dies leaves its file in work; when its lease has run out another begins it
 * anew, and what was posted of it already is found to be a duplicate.
 */
@ApplicationScoped
public class PickUpFiles {
    private final DropFolders folders;
    private final TakeFile takeFile;
    private final AskAboutRefusedFile ask;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final Clock clock;

    PickUpFiles(
            DropFolders folders,
            TakeFile takeFile,
            AskAboutRefusedFile ask,
            Tenancy tenancy,
            ObjectMapper json,
            Clock clock) {
        this.folders = folders;
        this.takeFile = takeFile;
        this.ask = ask;
        this.tenancy = tenancy;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(every = "{parley.edge.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        folders.inbox().forEach(this::pickUp);
    }

    /** Everything that is whole in a folder; one broken file or folder costs no other. */
    public void pickUp(String tenant, Path inbox) {
        DropFolder folder = new DropFolder(inbox);
        try {
            folder.prepare();
            for (DropFolder.Taken left : folder.inWork()) {
                work(tenant, folder, left);
            }
            for (Path file : folder.dropped(clock.instant().minus(folders.settle()))) {
                Optional<DropFolder.Taken> taken = folder.take(file, EdgeFile.newId());
                taken.ifPresent(one -> work(tenant, folder, one));
            }
        } catch (IOException | UncheckedIOException broken) {
            Log.errorf("The drop folder of tenant %s cannot be worked: %s", tenant, broken.getClass());
        }
    }

    private void work(String tenant, DropFolder folder, DropFolder.Taken file) {
        try {
            tenancy.runAsParley(tenant, () -> {
                work(folder, file);
                return null;
            });
        } catch (RuntimeException broken) {
            Log.errorf(broken, "File %s of a drop folder failed; it is tried again", file.id());
        }
    }

    private void work(DropFolder folder, DropFolder.Taken file) {
        try {
            EdgeFile row = Race.run(() -> lease(file));
            if (row == null) {
                return;
            }
            if (row.state() == EdgeFile.State.PROCESSING) {
                takeFile.take(
                        file.name(),
                        Files.size(file.path()),
                        () -> new Renewing(Files.newInputStream(file.path()), file.id()),
                        result -> end(file.id(), result));
                row = QuarkusTransaction.requiringNew()
                        .call(() -> EdgeFile.byId(file.id()).orElseThrow());
            }
            folder.end(file, row.state() == EdgeFile.State.REFUSED, row.results());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The row when the file is ours to work on, or worked and not moved yet; null while another node has it. */
    private EdgeFile lease(DropFolder.Taken file) throws IOException {
        Instant now = clock.instant();
        Optional<EdgeFile> known = EdgeFile.held(file.id());
        if (known.isEmpty()) {
            EdgeFile row =
                    new EdgeFile(file.id(), file.name(), Files.size(file.path()), now, now.plus(folders.lease()));
            row.persistAndFlush();
            return row;
        }
        boolean busy =
                known.get().state() == EdgeFile.State.PROCESSING && known.get().isLeasedAt(now);
        if (busy) {
            return null;
        }
        known.get().leaseUntil(now.plus(folders.lease()));
        return known.get();
    }

    private void end(UUID id, FileResult result) {
        try {
            EdgeFile file = EdgeFile.held(id).orElseThrow();
            file.end(result, json.writeValueAsBytes(result), clock.instant());
            ask.about(file);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Renews the lease of its file while it is read. */
    private final class Renewing extends FilterInputStream {
        private final UUID id;
        private Instant renewed = clock.instant();

        Renewing(InputStream content, UUID id) {
            super(content);
            this.id = id;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            renew();
            return super.read(into, from, length);
        }

        private void renew() {
            Instant now = clock.instant();
            if (now.isAfter(renewed.plus(folders.lease().dividedBy(4)))) {
                renewed = now;
                QuarkusTransaction.requiringNew()
                        .run(() -> EdgeFile.held(id).orElseThrow().leaseUntil(now.plus(folders.lease())));
            }
        }
    }
}
