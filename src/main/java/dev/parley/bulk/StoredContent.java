package dev.parley.bulk;

import dev.parley.security.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;

/** Keeps the content of a job and reads it again, part by part. */
@ApplicationScoped
public class StoredContent {
    private static final int PART = 256 * 1024;

    private final EntityManager entities;
    private final Tenancy tenancy;

    StoredContent(EntityManager entities, Tenancy tenancy) {
        this.entities = entities;
        this.tenancy = tenancy;
    }

    void keep(UUID jobId, InputStream content) throws IOException {
        int part = 0;
        byte[] bytes = content.readNBytes(PART);
        while (bytes.length > 0) {
            BulkContent row = new BulkContent(jobId, part++, bytes);
            entities.persist(row);
            entities.flush();
            entities.detach(row);
            bytes = content.readNBytes(PART);
        }
    }

    /** Each part is read when it is needed: in the caller's transaction if there is one, else in one of its own. */
    public InputStream open(String tenant, UUID jobId) {
        return new SequenceInputStream(new Parts(tenant, jobId));
    }

    private final class Parts implements Enumeration<InputStream> {
        private final String tenant;
        private final UUID jobId;
        private int part;
        private byte[] next;

        Parts(String tenant, UUID jobId) {
            this.tenant = tenant;
            this.jobId = jobId;
        }

        @Override
        public boolean hasMoreElements() {
            if (next == null) {
                next = tenancy.run(tenant, () -> QuarkusTransaction.joiningExisting()
                        .call(() -> BulkContent.of(jobId, part).orElse(null)));
            }
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (!hasMoreElements()) {
                throw new NoSuchElementException();
            }
            InputStream bytes = new ByteArrayInputStream(next);
            next = null;
            part++;
            return bytes;
        }
    }
}
