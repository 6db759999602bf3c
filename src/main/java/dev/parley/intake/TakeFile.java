package dev.parley.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.bulk.BulkRequest;
import dev.parley.bulk.SubmitBulkJob;
import dev.parley.http.Refusal;
import dev.parley.intake.EdgeFile.Type;
import dev.parley.intake.fhir.ResourceAnswer;
import dev.parley.intake.fhir.TakeFhir;
import dev.parley.x12.ReadTransaction;
import dev.parley.x12.TakeInterchanges;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** Takes a file for what its beginning says it is. */
@ApplicationScoped
class TakeFile {
    private static final int BEGINNING = 64 * 1024;

    private final TakeInterchanges x12;
    private final TakeFhir fhir;
    private final ClaimFile claims;
    private final SubmitBulkJob submit;
    private final ObjectMapper json;
    private final MemorySize mostOfClaims;
    private final Clock clock;

    TakeFile(
            TakeInterchanges x12,
            TakeFhir fhir,
            ClaimFile claims,
            SubmitBulkJob submit,
            ObjectMapper json,
            DropFolders folders,
            Clock clock) {
        this.x12 = x12;
        this.fhir = fhir;
        this.claims = claims;
        this.submit = submit;
        this.json = json;
        this.mostOfClaims = folders.claimsSize();
        this.clock = clock;
    }

    /** Opens the content anew, from its first byte. */
    interface Content {
        InputStream open() throws IOException;
    }

    /** Hands what became of the file to {@code end}; a bulk job is queued in the same transaction or not at all. */
    void take(String name, long size, Content content, Consumer<FileResult> end) throws IOException {
        String beginning = beginning(content);
        Type type = type(beginning);
        FileResult result;
        try {
            if (type == Type.CLAIMS) {
                refuseIfTooLarge(size);
                queue(name, beginning, content, end);
                return;
            }
            result = type == Type.X12 ? x12(content) : fhir(beginning, content);
        } catch (Refusal refusal) {
            result = FileResult.refused(type, refusal);
        }
        FileResult known = result;
        QuarkusTransaction.requiringNew().run(() -> end.accept(known));
    }

    /** It is kept in the database until it is worked. */
    private void refuseIfTooLarge(long size) {
        if (size > mostOfClaims.asLongValue()) {
            throw new UnreadableFile(
                    "file-too-large", "A file of claims may have " + (mostOfClaims.asLongValue() >> 20) + " MiB");
        }
    }

    static Type type(String beginning) {
        String text = beginning.stripLeading();
        if (text.startsWith("ISA") || text.startsWith("\uFEFFISA")) {
            return Type.X12;
        }
        boolean fhir = text.startsWith("<") || text.startsWith("{") && text.contains("\"resourceType\"");
        return fhir ? Type.FHIR : Type.CLAIMS;
    }

    private static String beginning(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        }
    }

    private FileResult x12(Content content) throws IOException {
        try (InputStream in = new BufferedInputStream(content.open())) {
            return x12.take(in, LocalDate.now(clock))
                    .map(taken -> FileResult.answered(
                            Type.X12,
                            taken.transactions(),
                            (int) taken.transactions().stream()
                                    .filter(one -> one.status() == ReadTransaction.Status.REFUSED)
                                    .count(),
                            taken.deliveryId()))
                    .orElseGet(
                            () -> FileResult.refused(Type.X12, "no-interchange", "The file holds no X12 interchange"));
        }
    }

    /** One resource in each line when the first line ends what it begins. */
    private FileResult fhir(String beginning, Content content) throws IOException {
        String firstLine =
                beginning.stripLeading().lines().findFirst().orElse("").strip();
        try (InputStream in = content.open()) {
            List<ResourceAnswer> answers =
                    fhir.take(in, new TakeFhir.How(firstLine.endsWith("}"), false, LocalDate.now(clock)));
            int refused = (int) answers.stream()
                    .filter(one -> one.status() == ResourceAnswer.Status.REFUSED)
                    .count();
            return FileResult.answered(Type.FHIR, answers, refused, null);
        }
    }

    private void queue(String name, String beginning, Content content, Consumer<FileResult> end) throws IOException {
        String mediaType = beginning.stripLeading().startsWith("{") ? ClaimFile.NDJSON : ClaimFile.CSV;
        BulkRequest request = new BulkRequest(ImportClaims.NAME, false, name, mediaType, columns());
        try (InputStream in = content.open()) {
            claims.read(request, in);
        }
        QuarkusTransaction.requiringNew().call(() -> {
            try (InputStream in = content.open()) {
                end.accept(FileResult.queued(submit.submit(request, in).id()));
            }
            return null;
        });
    }

    private String columns() throws JsonProcessingException {
        return json.writeValueAsString(MappedColumns.NONE);
    }
}
