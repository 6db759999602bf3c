package dev.parley.document;

import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps a file with a case. The caller has made sure that the case is one of this tenant's. */
@ApplicationScoped
public class KeepDocument {
    /** In bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private final CurrentUser user;
    private final Clock clock;

    KeepDocument(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    public Document keep(UUID caseId, NewDocument sent) {
        int size = sent.contentBase64().length;
        if (size > LARGEST) {
            throw new DocumentTooLarge(size, LARGEST);
        }
        Document document = new Document(caseId, sent, Sha256.of(sent.contentBase64()), user.name(), clock.instant());
        document.persist();
        return document;
    }

    /** Keeps what is known of one case with another one too: as it was kept, by whom and when. */
    public void copy(UUID fromCase, UUID toCase) {
        Document.<Document>list("caseId = ?1 order by id", fromCase)
                .forEach(paper -> new Document(toCase, paper).persist());
    }
}
