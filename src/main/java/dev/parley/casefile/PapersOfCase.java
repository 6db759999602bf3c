package dev.parley.casefile;

import dev.parley.document.Document;
import dev.parley.document.Document.DocumentView;
import dev.parley.party.ClientScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a case shows of papers: its own, and those kept once with another case that concern it too. */
@ApplicationScoped
class PapersOfCase {
    private final Instance<SharedPapers> shared;
    private final ClientScope scope;

    PapersOfCase(Instance<SharedPapers> shared, ClientScope scope) {
        this.shared = shared;
        this.scope = scope;
    }

    /** The oldest first. */
    List<DocumentView> list(UUID caseId) {
        List<DocumentView> all = new ArrayList<>(Document.of(caseId));
        all.addAll(elsewhere(caseId));
        all.sort(Comparator.comparing(DocumentView::addedAt).thenComparing(DocumentView::id));
        return all;
    }

    Document one(UUID caseId, UUID id) {
        UUID keeper = elsewhere(caseId).stream()
                .filter(paper -> paper.id().equals(id))
                .map(DocumentView::caseId)
                .findFirst()
                .orElse(caseId);
        return Document.byId(keeper, id);
    }

    /** A client's user sees those that are kept with a case of its own: another one's may name other patients. */
    private List<DocumentView> elsewhere(UUID caseId) {
        Set<UUID> ids =
                shared.stream().flatMap(kind -> kind.of(caseId).stream()).collect(Collectors.toSet());
        return Document.named(ids).stream()
                .filter(paper -> !paper.caseId().equals(caseId))
                .filter(paper -> scope.sees(CaseFile.byId(paper.caseId()).providerId()))
                .toList();
    }
}
