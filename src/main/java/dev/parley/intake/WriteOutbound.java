package dev.parley.intake;

import dev.parley.document.Document;
import dev.parley.http.Race;
import dev.parley.resubmission.OutboundFile;
import dev.parley.security.Tenancy;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Writes what waits to go out into the folder of its tenant, each file once: it is laid by, then marked as written, then
 * renamed. Whoever dies on the way leaves either a queued file or a written one that is still laid by.
 */
@ApplicationScoped
public class WriteOutbound {
    private static final int MOST = 200;

    private final DropFolders folders;
    private final Tenancy tenancy;
    private final Clock clock;

    WriteOutbound(DropFolders folders, Tenancy tenancy, Clock clock) {
        this.folders = folders;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Scheduled(every = "{parley.edge.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        folders.outbox().forEach(this::write);
    }

    /** Everything that waits in a tenant; one that fails costs no other. */
    public void write(String tenant, Path outbox) {
        OutFolder folder = new OutFolder(outbox);
        try {
            folder.prepare();
            for (UUID left : folder.laidBy()) {
                each(tenant, left, () -> handOn(folder, left));
            }
            List<UUID> queued = tenancy.runAsParley(tenant, () -> Race.run(() -> OutboundFile.queued(MOST)));
            for (UUID id : queued) {
                each(tenant, id, () -> write(folder, id) && handOn(folder, id));
            }
        } catch (IOException | UncheckedIOException broken) {
            Log.errorf("The folder for what tenant %s sends cannot be written: %s", tenant, broken.getClass());
        }
    }

    private void each(String tenant, UUID id, Callable<Boolean> work) {
        try {
            tenancy.runAsParley(tenant, () -> {
                try {
                    return work.call();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                } catch (RuntimeException failed) {
                    throw failed;
                } catch (Exception impossible) {
                    throw new IllegalStateException(impossible);
                }
            });
        } catch (RuntimeException broken) {
            Log.errorf(broken, "Outbound file %s could not be written; it is tried again", id);
        }
    }

    /** Whether it was ours to write. */
    private boolean write(OutFolder folder, UUID id) {
        return Race.run(() -> {
            OutboundFile file = OutboundFile.held(id);
            if (file.state() != OutboundFile.State.QUEUED) {
                return false;
            }
            folder.layBy(
                    id,
                    file.name(),
                    Document.byId(file.caseId(), file.documentId()).content());
            file.written(clock.instant());
            return true;
        });
    }

    /** Only what was marked as written leaves; a queued one is written anew. */
    private static boolean handOn(OutFolder folder, UUID id) throws IOException {
        OutboundFile file = Race.run(() -> OutboundFile.byId(id));
        if (file.state() != OutboundFile.State.QUEUED) {
            folder.hand(id, file.name());
        }
        return true;
    }
}
