package dev.parley.x12;

import dev.parley.claim.NewClaim;
import dev.parley.document.Document;
import dev.parley.document.KeepDocument;
import dev.parley.document.NewDocument;
import dev.parley.event.Outbox;
import dev.parley.resubmission.ClaimFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the 837 of a claim, keeps it with its case and remembers its number for the 999 and TA1 that answer it. */
@ApplicationScoped
class MakeClaimFile implements ClaimFiles {
    private final ControlNumbers numbers;
    private final KeepDocument documents;
    private final Outbox outbox;
    private final Clock clock;
    private final ClaimFileText.Submitter submitter;

    MakeClaimFile(
            ControlNumbers numbers,
            KeepDocument documents,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "parley.edi.submitter.id") String id,
            @ConfigProperty(name = "parley.edi.submitter.name") String name,
            @ConfigProperty(name = "parley.edi.submitter.contact") String contact,
            @ConfigProperty(name = "parley.edi.submitter.telephone") String telephone,
            @ConfigProperty(name = "parley.edi.usage") String usage) {
        this.numbers = numbers;
        this.documents = documents;
        this.outbox = outbox;
        this.clock = clock;
        this.submitter = new ClaimFileText.Submitter(id, name, contact, telephone, usage);
    }

    @Override
    @Transactional
    public Document make(UUID caseId, NewClaim claim) {
        int number = numbers.next();
        String text = ClaimFileText.write(claim, submitter, number, LocalDateTime.now(clock));
        Document file = documents.keep(
                caseId,
                new NewDocument(
                        "837 " + Isa.padded(number) + ".edi",
                        "claim-file",
                        "application/edi-x12",
                        text.getBytes(StandardCharsets.US_ASCII)));
        new EdiSent(number, caseId, file.id(), clock.instant()).persist();
        outbox.add("claim-file.made", caseId, Map.of("documentId", file.id().toString(), "controlNumber", number));
        return file;
    }
}
