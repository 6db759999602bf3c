package dev.parley.x12;

import dev.parley.casefile.PostClaim;
import dev.parley.casefile.PostRemittance;
import dev.parley.claim.DuplicateClaim;
import dev.parley.claim.NewClaim;
import dev.parley.claim.RecordClaim;
import dev.parley.http.Race;
import dev.parley.remittance.DuplicateRemittance;
import dev.parley.remittance.NewRemittance;
import dev.parley.remittance.RecordRemittance;
import dev.parley.remittance.RemittanceSource;
import dev.parley.storage.ReadOnce;
import dev.parley.x12.ReadProblem.Severity;
import dev.parley.x12.ReadTransaction.Status;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Posts what was read of one X12 transaction: all of it, in one database transaction, or nothing; and once for ever. */
@ApplicationScoped
class PostTransactions {
    /** A transaction of thousands of claims takes longer than a request may hold a database transaction otherwise. */
    private static final int SECONDS = 60;

    private static final int CLAIMS_A_SECOND = 10;

    /** Claims that are looked up, stored and started together. */
    private static final int AT_ONCE = 50;

    private final PostClaim postClaim;
    private final PostRemittance postRemittance;
    private final PostAnswers postAnswers;
    private final HoldTransactions hold;
    private final RecordClaim claims;
    private final RecordRemittance remittances;
    private final EntityManager entities;
    private final Clock clock;
    private final MeterRegistry registry;

    PostTransactions(
            PostClaim postClaim,
            PostRemittance postRemittance,
            PostAnswers postAnswers,
            HoldTransactions hold,
            RecordClaim claims,
            RecordRemittance remittances,
            EntityManager entities,
            Clock clock,
            MeterRegistry registry) {
        this.postClaim = postClaim;
        this.postRemittance = postRemittance;
        this.postAnswers = postAnswers;
        this.hold = hold;
        this.claims = claims;
        this.remittances = remittances;
        this.entities = entities;
        this.clock = clock;
        this.registry = registry;
    }

    static int secondsFor(int claims) {
        return SECONDS + claims / CLAIMS_A_SECOND;
    }

    /** Posted, or held with its text where the terms ask for that. */
    ReadTransaction whole(
            UUID deliveryId,
            ReadTransaction read,
            Origin origin,
            Contents said,
            Holding holding,
            TransactionText text) {
        try {
            return Race.run(secondsFor(read.claims()), () -> {
                Optional<ReadTransaction> before = answeredBefore(read, origin);
                if (before.isPresent()) {
                    return before.get();
                }
                return holding.isHeld(read)
                        ? hold.hold(deliveryId, read, origin, holding, text)
                        : once(deliveryId, read, origin, said, this::letGo);
            });
        } catch (ClaimNumberTaken taken) {
            return read.as(Status.REFUSED, List.of(taken.problem));
        }
    }

    /** Counts an answer, refusals included, once it stands. */
    void count(ReadTransaction answered) {
        registry.counter(
                        "parley.edi.transactions",
                        "type",
                        answered.type().name(),
                        "status",
                        answered.status().name())
                .increment();
    }

    /** Posts what was held, in the caller's transaction. */
    ReadTransaction released(UUID deliveryId, ReadTransaction read, Origin origin, Contents said) {
        try {
            ReadTransaction posted = once(deliveryId, read, origin, said, () -> {}); // the caller's rows stay
            if (posted.status() == Status.DUPLICATE) {
                throw new HeldNotReleased(new ReadProblem(
                        "posted-meanwhile", Severity.ERROR, null, null, "All of it was posted in another transaction"));
            }
            return posted;
        } catch (ClaimNumberTaken taken) {
            throw new HeldNotReleased(taken.problem);
        }
    }

    private static Optional<ReadTransaction> answeredBefore(ReadTransaction read, Origin origin) {
        return EdiTransaction.same(origin)
                .map(earlier -> earlier.answerAgain(read))
                .or(() -> HeldTransaction.same(origin).map(held -> held.answerAgain(read)));
    }

    private ReadTransaction once(
            UUID deliveryId, ReadTransaction read, Origin origin, Contents said, Runnable afterSome) {
        boolean numberUsed = EdiTransaction.isNumberUsed(origin);
        ReadTransaction posted = post(read, said, afterSome);
        if (numberUsed && posted.status() != Status.DUPLICATE) {
            posted = posted.as(Status.ACCEPTED_WITH_WARNINGS, List.of(numberUsed(origin)));
        }
        new EdiTransaction(deliveryId, origin, posted, clock.instant()).persistAndFlush();
        return posted;
    }

    private ReadTransaction post(ReadTransaction read, Contents said, Runnable afterSome) {
        if (said.remittance != null) {
            return post(read, said.remittance);
        }
        List<ReadProblem> doubts = postAnswers.post(said);
        if (!doubts.isEmpty()) {
            return read.as(Status.ACCEPTED_WITH_WARNINGS, doubts);
        }
        return post(read, said.claims, afterSome);
    }

    private ReadTransaction post(ReadTransaction read, NewRemittance sent) {
        if (remittances.earlier(sent).isPresent()) {
            return read.as(Status.DUPLICATE, List.of());
        }
        try {
            postRemittance.post(sent, RemittanceSource.Kind.X12);
        } catch (DuplicateRemittance meanwhile) {
            throw new Race.Lost(meanwhile);
        }
        return read;
    }

    /** Some claims at once, and those before a claim that stands in the transaction a second time. */
    private ReadTransaction post(ReadTransaction read, List<NewClaim> billed, Runnable afterSome) {
        List<ReadProblem> skipped = new ArrayList<>();
        List<NewClaim> fresh = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < billed.size(); i++) {
            NewClaim claim = billed.get(i);
            if (i % AT_ONCE == 0 || !numbers.add(claim.claimNumber())) {
                postNew(fresh, afterSome);
                numbers.clear();
                numbers.add(claim.claimNumber());
                claims.lookAhead(billed.subList(i, Math.min(billed.size(), i + AT_ONCE)));
            }
            Optional<DuplicateClaim> earlier = claims.earlier(claim);
            if (earlier.isEmpty()) {
                fresh.add(claim);
            } else if (earlier.get().sameContent()) {
                skipped.add(problem(claim, earlier.get(), Severity.WARNING));
            } else {
                throw new ClaimNumberTaken(problem(claim, earlier.get(), Severity.ERROR));
            }
        }
        postNew(fresh, afterSome);
        if (!skipped.isEmpty() && skipped.size() == billed.size()) {
            return read.as(Status.DUPLICATE, skipped);
        }
        return skipped.isEmpty() ? read : read.as(Status.ACCEPTED_WITH_WARNINGS, skipped);
    }

    private void postNew(List<NewClaim> fresh, Runnable afterSome) {
        if (fresh.isEmpty()) {
            return;
        }
        try {
            postClaim.post(List.copyOf(fresh), "837");
        } catch (DuplicateClaim meanwhile) {
            throw new Race.Lost(meanwhile);
        }
        fresh.clear();
        afterSome.run();
    }

    /** Whatever was posted is stored; the session of a large transaction must not grow with it. */
    private void letGo() {
        entities.clear();
        ReadOnce.forget();
    }

    private static ReadProblem problem(NewClaim claim, DuplicateClaim earlier, Severity severity) {
        return new ReadProblem(
                earlier.code(), severity, null, "CLM01", "Claim " + claim.claimNumber() + ": " + earlier.getMessage());
    }

    private static ReadProblem numberUsed(Origin origin) {
        Segment st = origin.st();
        return new ReadProblem(
                "control-number-reused",
                Severity.WARNING,
                st.position(),
                st.source(2).element(),
                "ISA13, GS06 and ST02 were used before for something else");
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
