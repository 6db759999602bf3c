package dev.parley.document;

import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;

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

    /** Keeps papers of one case with another one too: as they were kept, by whom and when. One after the other, since each may be large. */
    public void copy(UUID fromCase, UUID toCase, Predicate<String> kinds) {
        Document.of(fromCase).stream().filter(paper -> kinds.test(paper.kind())).forEach(paper -> {
            Document original = Document.byId(fromCase, paper.id());
            Document copy = new Document(toCase, original);
            copy.persistAndFlush();
            Document.getEntityManager().detach(copy);
            Document.getEntityManager().detach(original);
        });
    }
}
