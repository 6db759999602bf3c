package dev.parley.review;

import dev.parley.bulk.BulkIds;
import dev.parley.bulk.BulkJob;
import dev.parley.bulk.BulkJobView;
import dev.parley.bulk.BulkRequest;
import dev.parley.bulk.SubmitBulkJob;
import dev.parley.casefile.CaseFile;
import dev.parley.regulation.LawOfThen;
import dev.parley.storage.OrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Queues a look at every open case under the law of today; changes are made only as a dry run of the same law told them. */
@ApplicationScoped
class StartReevaluation {
    private final SubmitBulkJob submit;
    private final ReevaluationTerms terms;
    private final LawOfThen laws;
    private final Session session;

    StartReevaluation(SubmitBulkJob submit, ReevaluationTerms terms, LawOfThen laws, Session session) {
        this.submit = submit;
        this.terms = terms;
        this.laws = laws;
        this.session = session;
    }

    /** The rehearsal is the finished dry run whose report was read; null asks for a dry run. */
    @Transactional
    public BulkJob start(UUID rehearsal) {
        Map<String, LocalDate> provisions = laws.provisions();
        if (rehearsal != null) {
            requireRehearsed(rehearsal, provisions);
        }
        String parameters = terms.text(new ReevaluationTerms.Terms(OrderedId.next(), provisions));
        BulkRequest request = new BulkRequest(ReevaluateCases.NAME, rehearsal == null, null, null, parameters);
        try {
            return submit.submit(request, BulkIds.content(open()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void requireRehearsed(UUID rehearsal, Map<String, LocalDate> provisions) {
        BulkJob job = BulkJob.byId(rehearsal);
        BulkJobView view = job.view();
        if (!view.kind().equals(ReevaluateCases.NAME) || !view.dryRun()) {
            throw new NotRehearsed("job " + rehearsal + " is no dry run of a re-evaluation");
        }
        if (view.state() != BulkJob.State.DONE) {
            throw new NotRehearsed("the dry run is " + view.state() + ", not DONE");
        }
        if (!terms.of(job.request()).provisions().equals(provisions)) {
            throw new NotRehearsed("something was announced since the dry run");
        }
    }

    private List<UUID> open() {
        return session.createSelectionQuery("select id from CaseFile where status = :open order by id", UUID.class)
                .setParameter("open", CaseFile.Status.OPEN)
                .list();
    }
}
