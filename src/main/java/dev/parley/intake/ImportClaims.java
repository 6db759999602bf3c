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

/** Posts each claim of a file as POST /claims would; the subject of a result is the claim's case, or the claim that needs none. */
@ApplicationScoped
class ImportClaims implements BulkKind<FiledClaim> {
    static final String NAME = "claims";

    private static final int TIMES_THE_USUAL = 3;

    private final ClaimFile file;
    private final StrictJson strict;
    private final RecordClaim claims;
    private final PostClaim postClaim;
    private final Clock clock;

    ImportClaims(ClaimFile file, StrictJson strict, RecordClaim claims, PostClaim postClaim, Clock clock) {
        this.file = file;
        this.strict = strict;
        this.claims = claims;
        this.postClaim = postClaim;
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

    /** Nobody waits for claims that are not there yet, so a transaction may be longer than one that holds cases. */
    @Override
    public int chunk(BulkRequest request, int usual) {
        return TIMES_THE_USUAL * usual;
    }

    private record ToPost(int place, NewClaim claim) {}

    /** What is wrong or here already is sorted out first, so that it does not undo the others. */
    @Override
    public List<BulkResult> perform(BulkRequest request, List<FiledClaim> filed) {
        BulkResult[] results = new BulkResult[filed.size()];
        List<ToPost> read = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            try {
                read.add(new ToPost(i, billed(filed.get(i))));
            } catch (Refusal refusal) {
                results[i] = refused(filed.get(i), refusal);
            }
        }
        claims.lookAhead(read.stream().map(ToPost::claim).toList());
        List<ToPost> toPost = new ArrayList<>();
        for (ToPost one : read) {
            try {
                hereAlready(one.claim())
                        .ifPresentOrElse(skipped -> results[one.place()] = skipped, () -> toPost.add(one));
            } catch (Refusal refusal) {
                results[one.place()] = refused(filed.get(one.place()), refusal);
            }
        }
        if (!toPost.isEmpty()) {
            List<PostClaim.Posted> posted =
                    postClaim.post(toPost.stream().map(ToPost::claim).toList(), "bulk");
            for (int i = 0; i < posted.size(); i++) {
                results[toPost.get(i).place()] = result(posted.get(i));
            }
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
        return earlier.map(same -> BulkResult.skipped(
                PostClaim.caseOf(same.claimId()).orElse(same.claimId()), same.code(), same.getMessage()));
    }

    private static BulkResult result(PostClaim.Posted posted) {
        return posted.withoutCase() == null
                ? BulkResult.succeeded(posted.caseId())
                : BulkResult.succeeded(
                        posted.claim().id(),
                        "Stays a claim without a case: " + posted.withoutCase().because());
    }
}
