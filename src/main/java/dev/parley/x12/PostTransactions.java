package dev.parley.x12;

import dev.parley.casefile.PostClaim;
import dev.parley.casefile.PostRemittance;
import dev.parley.claim.DuplicateClaim;
import dev.parley.claim.NewClaim;
import dev.parley.claim.RecordClaim;
import dev.parley.http.Race;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.RecordRemittance;
import dev.parley.remittance.RemittanceSource;
import dev.parley.security.CurrentUser;
import dev.parley.x12.ReadProblem.Severity;
import dev.parley.x12.ReadTransaction.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Posts what was read of one X12 transaction: all of it, in one database transaction, or nothing. */
@ApplicationScoped
class PostTransactions {
    private final PostClaim postClaim;
    private final PostRemittance postRemittance;
    private final RecordClaim claims;
    private final RecordRemittance remittances;
    private final CurrentUser user;

    PostTransactions(
            PostClaim postClaim,
            PostRemittance postRemittance,
            RecordClaim claims,
            RecordRemittance remittances,
            CurrentUser user) {
        this.postClaim = postClaim;
        this.postRemittance = postRemittance;
        this.claims = claims;
        this.remittances = remittances;
        this.user = user;
    }

    /** A sink that posts each transaction at its end, and keeps the answers. */
    Posting posting() {
        return new Posting();
    }

    /** One body on its way in. */
    final class Posting implements TransactionSink {
        private final List<ReadTransaction> answers = new ArrayList<>();
        private List<NewClaim> billed = new ArrayList<>();
        private NewRemittance sent;

        @Override
        public void claim(NewClaim claim) {
            billed.add(claim);
        }

        @Override
        public void remittance(NewRemittance remittance) {
            sent = remittance;
        }

        @Override
        public void end(ReadTransaction read) {
            List<NewClaim> toPost = billed;
            NewRemittance toEnter = sent;
            billed = new ArrayList<>();
            sent = null;
            answers.add(read.status() == Status.REFUSED ? read : postWhole(read, toPost, toEnter));
        }

        List<ReadTransaction> answers() {
            return answers;
        }
    }

    private ReadTransaction postWhole(ReadTransaction read, List<NewClaim> billed, NewRemittance sent) {
        try {
            return Race.run(() -> sent == null ? post(read, billed) : post(read, sent));
        } catch (ClaimNumberTaken taken) {
            return read.as(Status.REFUSED, List.of(taken.problem));
        }
    }

    private ReadTransaction post(ReadTransaction read, NewRemittance sent) {
        if (remittances.earlier(sent).isPresent()) {
            return read.as(Status.DUPLICATE, List.of());
        }
        postRemittance.post(sent, RemittanceSource.of(RemittanceSource.Kind.X12, user.name()));
        return read;
    }

    /** Claim by claim, since one transaction may hold a claim twice. */
    private ReadTransaction post(ReadTransaction read, List<NewClaim> billed) {
        List<ReadProblem> skipped = new ArrayList<>();
        for (NewClaim claim : billed) {
            Optional<DuplicateClaim> earlier = claims.earlier(claim);
            if (earlier.isEmpty()) {
                postClaim.post(claim, null, "837");
            } else if (earlier.get().sameContent()) {
                skipped.add(problem(claim, earlier.get(), Severity.WARNING));
            } else {
                throw new ClaimNumberTaken(problem(claim, earlier.get(), Severity.ERROR));
            }
        }
        if (!skipped.isEmpty() && skipped.size() == billed.size()) {
            return read.as(Status.DUPLICATE, skipped);
        }
        return skipped.isEmpty() ? read : read.as(Status.ACCEPTED_WITH_WARNINGS, skipped);
    }

    private static ReadProblem problem(NewClaim claim, DuplicateClaim earlier, Severity severity) {
        return new ReadProblem(
                earlier.code(), severity, null, "CLM01", "Claim " + claim.claimNumber() + ": " + earlier.getMessage());
    }

    /** Rolls back what was posted of the transaction so far. */
    private static final class ClaimNumberTaken extends RuntimeException {
        private final transient ReadProblem problem;

        ClaimNumberTaken(ReadProblem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }
    }
}
