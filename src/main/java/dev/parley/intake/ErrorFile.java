package dev.parley.intake;

import dev.parley.bulk.BulkEntry;
import dev.parley.bulk.BulkItem;
import dev.parley.bulk.BulkItemView;
import dev.parley.bulk.BulkJob;
import dev.parley.bulk.BulkRequest;
import dev.parley.bulk.BulkResult;
import dev.parley.bulk.StoredContent;
import dev.parley.security.CurrentUser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The claims that failed, as they were posted, each with why: to be mended and posted again. Always UTF-8. */
@ApplicationScoped
class ErrorFile {
    private static final int PAGE = 500;

    private final ClaimFile claims;
    private final StoredContent stored;
    private final CurrentUser user;

    ErrorFile(ClaimFile claims, StoredContent stored, CurrentUser user) {
        this.claims = claims;
        this.stored = stored;
        this.user = user;
    }

    void write(BulkJob job, OutputStream out) throws IOException {
        BulkRequest request = job.request();
        if (ClaimFile.isCsv(request)) {
            try (InputStream content = stored.open(user.tenant(), job.id())) {
                put(out, claims.csv(request, content).headerAgain());
            }
        }
        Failed failed = new Failed(job.id());
        try (InputStream content = stored.open(user.tenant(), job.id())) {
            Iterator<BulkEntry<FiledClaim>> entries = claims.read(request, content);
            BulkItemView next = failed.next();
            for (int ordinal = 1; next != null; ordinal++) {
                FiledClaim claim = entries.next().item();
                if (ordinal == next.ordinal()) {
                    put(out, claim.again(added(next)));
                    next = failed.next();
                }
            }
        }
    }

    private static Map<String, String> added(BulkItemView failed) {
        Map<String, String> added = new LinkedHashMap<>();
        added.put("problem", failed.problem());
        added.put("field", failed.field() == null ? "" : failed.field());
        added.put("detail", failed.detail());
        return added;
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The failed items in their order, a page at a time. */
    private static final class Failed {
        private final UUID jobId;
        private final Deque<BulkItemView> page = new ArrayDeque<>();
        private int last;

        Failed(UUID jobId) {
            this.jobId = jobId;
        }

        BulkItemView next() {
            if (page.isEmpty()) {
                page.addAll(QuarkusTransaction.joiningExisting()
                        .call(() -> BulkItem.page(jobId, BulkResult.State.FAILED, last, PAGE)));
            }
            BulkItemView next = page.poll();
            last = next == null ? last : next.ordinal();
            return next;
        }
    }
}
