package dev.parley.idr;

import dev.parley.casefile.Timeline;
import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes, changes and dissolves batches. What breaks a rule is refused; a warning is overcome with a reason. */
@ApplicationScoped
class ChangeBatch {
    private final SuggestBatches suggest;
    private final CanonicalJson json;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    ChangeBatch(
            SuggestBatches suggest,
            CanonicalJson json,
            Timeline timeline,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.suggest = suggest;
        this.json = json;
        this.timeline = timeline;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    DisputeBatch make(List<BatchLine> items, String reason) {
        DisputeBatch batch = new DisputeBatch(user.name(), clock.instant());
        hold(batch, new LinkedHashSet<>(items), Set.of(), reason);
        batch.persistAndFlush();
        tell(batch, "Lines of this case were put into a batch");
        return batch;
    }

    DisputeBatch move(UUID id, String ifMatch, Collection<BatchLine> in, Collection<BatchLine> out, String reason) {
        DisputeBatch batch = DisputeBatch.byId(id);
        batch.changeFrom(ifMatch);
        batch.requirePlanned();
        Set<BatchLine> own = new HashSet<>(batch.refs());
        if (!own.containsAll(out)) {
            throw new InvalidFields("/remove", "names lines that are not in the batch");
        }
        Set<BatchLine> wanted = new LinkedHashSet<>(batch.refs());
        wanted.addAll(in);
        wanted.removeAll(out);
        hold(batch, wanted, own, reason);
        batch.persistAndFlush();
        tell(batch, "The batch of this case was changed");
        return batch;
    }

    DisputeBatch dissolve(UUID id, String ifMatch) {
        DisputeBatch batch = DisputeBatch.byId(id);
        batch.changeFrom(ifMatch);
        batch.dissolve();
        batch.persistAndFlush();
        tell(batch, "The batch of this case was dissolved");
        return batch;
    }

    private void hold(DisputeBatch batch, Set<BatchLine> wanted, Set<BatchLine> own, String reason) {
        if (wanted.size() < 2) {
            throw new InvalidFields("/items", "one line is no batch");
        }
        List<BatchItem> items = suggest.named(wanted, own);
        WeighedBatch weighed = suggest.weigh(items);
        if (!weighed.lawful()) {
            throw new BatchRefused(weighed.breaking());
        }
        if (!weighed.warning().isEmpty() && (reason == null || reason.isBlank())) {
            BatchProof warning = weighed.warning().get(0);
            throw new InvalidFields(
                    "/reason", "is needed, because " + warning.because() + " (" + warning.ruleId() + ")");
        }
        batch.hold(items, json.of(weighed.proofs()), reason);
    }

    private void tell(DisputeBatch batch, String text) {
        batch.refs().stream().map(BatchLine::caseId).distinct().forEach(caseId -> {
            timeline.add(caseId, "idr-batch", text + ": " + batch.id());
            outbox.add("batch.changed", caseId, Map.of("batchId", batch.id().toString()));
        });
    }
}
