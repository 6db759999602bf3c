package dev.parley.idr;

import dev.parley.casefile.CaseFile;
import dev.parley.claim.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds what a case is disputed as, and proves a planned batch anew: its cases may have changed since it was made. */
@ApplicationScoped
class FindGrouping {
    private final SuggestBatches suggest;

    FindGrouping(SuggestBatches suggest) {
        this.suggest = suggest;
    }

    Grouping of(CaseFile file, LocalDate on) {
        Optional<DisputeBatch> batch = DisputeBatch.ofCase(file.id());
        if (batch.isPresent()) {
            List<BatchLine> refs = batch.get().refs();
            return new Grouping(batch.get().id(), refs.size(), breaks(batch.get(), on), null);
        }
        return Claim.byId(file.claimId())
                .flatMap(Claim::diagnosisRelatedGroup)
                .map(group -> new Grouping(null, 0, List.of(), group))
                .orElse(Grouping.NONE);
    }

    /** What was filed under its number is proven; the cases that still have to come follow it. */
    private List<String> breaks(DisputeBatch batch, LocalDate on) {
        if (batch.state() != DisputeBatch.State.PLANNED) {
            return List.of();
        }
        try {
            return suggest.weigh(suggest.planned(batch, on)).breaking().stream()
                    .map(proof -> proof.because() + " (" + proof.ruleId() + ")")
                    .toList();
        } catch (ItemNotAvailable gone) {
            return List.of(gone.getMessage());
        }
    }
}
