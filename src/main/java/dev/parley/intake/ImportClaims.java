package dev.parley.intake;

import dev.parley.bulk.BulkEntry;
import dev.parley.bulk.BulkKind;
import dev.parley.bulk.BulkRequest;
import dev.parley.bulk.BulkResult;
import dev.parley.casefile.PostClaim;
import dev.parley.claim.DuplicateClaim;
import dev.parley.claim.NewClaim;
import dev.parley.claim.RecordClaim;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem;
import dev.parley.http.Refusal;
import dev.parley.http.StrictJson;
import dev.parley.workflow.CaseWorkflow;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Posts each claim of a file as POST /claims would; the subject of a result is the claim's case. */
@ApplicationScoped
class ImportClaims implements BulkKind<FiledClaim> {
    static final String NAME = "claims";

    private final ClaimFile file;
    private final StrictJson strict;
    private final RecordClaim claims;
    private final PostClaim postClaim;
    private final CaseWorkflow workflow;
    private final Clock clock;

    ImportClaims(
            ClaimFile file,
            StrictJson strict,
            RecordClaim claims,
            PostClaim postClaim,
            CaseWorkflow workflow,
            Clock clock) {
        this.file = file;
        this.strict = strict;
        this.claims = claims;
        this.postClaim = postClaim;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Iterator<BulkEntry<FiledClaim>> read(BulkRequest request, InputStream content) throws IOException {
        return file.read(request, content);
    }

    private record ToPost(int place, NewClaim claim) {}

    /** What is wrong or here already is sorted out first, so that it does not undo the others. */
    @Override
    public List<BulkResult> perform(BulkRequest request, List<FiledClaim> filed) {
        BulkResult[] results = new BulkResult[filed.size()];
        List<ToPost> toPost = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            try {
                NewClaim billed = billed(filed.get(i));
                results[i] = hereAlready(billed).orElse(null);
                if (results[i] == null) {
                    toPost.add(new ToPost(i, billed));
                }
            } catch (Refusal refusal) {
                results[i] = refused(filed.get(i), refusal);
            }
        }
        if (!toPost.isEmpty()) {
            workflow.together(() -> {
                toPost.forEach(one -> results[one.place()] = post(one.claim()));
                return null;
            });
        }
        return Arrays.asList(results);
    }

    @Override
    public BulkResult refused(FiledClaim claim, Refusal refusal) {
        return claim.refused(refusal.code(), refusal.getMessage(), refusal.errors());
    }

    private NewClaim billed(FiledClaim filed) {
        NewClaim billed = strict.read(filed.json(), NewClaim.class);
        List<Problem.FieldError> contradictions = RecordClaim.contradictions(billed, LocalDate.now(clock));
        if (!contradictions.isEmpty()) {
            throw new InvalidFields(contradictions);
        }
        return billed;
    }

    private Optional<BulkResult> hereAlready(NewClaim billed) {
        Optional<DuplicateClaim> earlier = claims.earlier(billed);
        earlier.filter(other -> !other.sameContent()).ifPresent(other -> {
            throw other;
        });
        return earlier.map(same ->
                BulkResult.skipped(PostClaim.caseOf(same.claimId()).orElse(null), same.code(), same.getMessage()));
    }

    private BulkResult post(NewClaim billed) {
        return BulkResult.succeeded(postClaim.post(billed, null, "bulk").id());
    }
}
