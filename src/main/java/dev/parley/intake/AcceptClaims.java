package dev.parley.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bulk.BulkJob;
import dev.parley.bulk.BulkJobView;
import dev.parley.bulk.BulkRequest;
import dev.parley.bulk.SubmitBulkJob;
import dev.parley.http.ETag;
import dev.parley.http.Idempotent;
import dev.parley.http.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Takes a file of claims for a job when its beginning reads well. */
@ApplicationScoped
class AcceptClaims {
    private final ClaimFile claims;
    private final SubmitBulkJob submit;
    private final ObjectMapper json;

    AcceptClaims(ClaimFile claims, SubmitBulkJob submit, ObjectMapper json) {
        this.claims = claims;
        this.submit = submit;
        this.json = json;
    }

    /** How a file was posted: with its bytes, what an Idempotency-Key stands for. */
    record Posting(String mediaType, String fileName, boolean dryRun, String mapping) {}

    @Idempotent
    RestResponse<BulkJobView> accept(PostedFile file, Posting posting) throws IOException {
        BulkRequest request = new BulkRequest(
                ImportClaims.NAME,
                posting.dryRun(),
                posting.fileName(),
                posting.mediaType(),
                columns(posting.mapping()));
        try (InputStream content = file.open()) {
            claims.read(request, content);
        }
        try (InputStream content = file.open()) {
            BulkJob job = submit.submit(request, content);
            return ResponseBuilder.<BulkJobView>create(RestResponse.Status.ACCEPTED)
                    .location(URI.create("/api/v1/bulk-jobs/" + job.id()))
                    .header("ETag", ETag.of(job.version()))
                    .entity(job.view())
                    .build();
        }
    }

    private String columns(String mapping) throws JsonProcessingException {
        return mapping == null
                ? json.writeValueAsString(MappedColumns.NONE)
                : ClaimMapping.named(mapping)
                        .orElseThrow(() -> new InvalidFields("mapping", "is not the name of a mapping"))
                        .columns();
    }
}
