package dev.parley.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bulk.BulkEntry;
import dev.parley.bulk.BulkRequest;
import dev.parley.http.InvalidFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Reads a file of claims of either format. */
@ApplicationScoped
class ClaimFile {
    static final String CSV = "text/csv";
    static final String NDJSON = "application/x-ndjson";

    private final ObjectMapper json;

    ClaimFile(ObjectMapper json) {
        this.json = json;
    }

    /** Refuses at once what cannot be read as such a file, or holds no claim. */
    Iterator<BulkEntry<FiledClaim>> read(BulkRequest request, InputStream content) throws IOException {
        Iterator<FiledClaim> claims =
                isCsv(request) ? csv(request, content) : new NdjsonClaims(text(request, content), json);
        if (!claims.hasNext()) {
            throw new UnreadableFile("no-claims", "The file holds no claim");
        }
        return new Numbered(claims);
    }

    static boolean isCsv(BulkRequest request) {
        return request.mediaType().startsWith(CSV);
    }

    CsvClaims csv(BulkRequest request, InputStream content) throws IOException {
        return new CsvClaims(text(request, content), mapping(request));
    }

    private MappedColumns mapping(BulkRequest request) {
        try {
            return json.readValue(request.parameters(), MappedColumns.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BufferedReader text(BulkRequest request, InputStream content) throws IOException {
        return TextOfFile.open(content, charset(request.mediaType()));
    }

    /** As the media type says, else UTF-8. */
    private static Charset charset(String mediaType) {
        try {
            String named = MediaType.valueOf(mediaType).getParameters().get(MediaType.CHARSET_PARAMETER);
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidFields("Content-Type", "names no charset that we know");
        }
    }

    /** Tells a claim that is there a second time from the first. */
    private static final class Numbered implements Iterator<BulkEntry<FiledClaim>> {
        private final Iterator<FiledClaim> claims;
        private final Map<String, Integer> rows = new HashMap<>();

        Numbered(Iterator<FiledClaim> claims) {
            this.claims = claims;
        }

        @Override
        public boolean hasNext() {
            return claims.hasNext();
        }

        @Override
        public BulkEntry<FiledClaim> next() {
            FiledClaim claim = claims.next();
            boolean numbered = !claim.key().isEmpty() && !claim.key().startsWith("\n");
            Integer first = numbered ? rows.putIfAbsent(claim.key(), claim.row()) : null;
            return new BulkEntry<>(claim.row(), first == null ? claim : new RepeatedClaim(claim, first));
        }
    }
}
