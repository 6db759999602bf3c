package dev.parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.security.Tenancy;
import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** After each test on a server, whatever it made the server decide is replayed and must come out the same. */
public class EveryDecisionReplays implements QuarkusTestAfterEachCallback {
    private static final Set<UUID> REPLAYED = new HashSet<>();

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        if (Arc.container() == null || context.getTestStatus().isTestFailed()) {
            return;
        }
        Tenancy tenancy = Arc.container().instance(Tenancy.class).get();
        for (String tenant : List.of("demo", "other")) {
            tenancy.runAsParley(tenant, () -> QuarkusTransaction.requiringNew().call(EveryDecisionReplays::replay));
        }
    }

    private static int replay() {
        ReplayDecision replay = Arc.container().instance(ReplayDecision.class).get();
        List<DecisionRecord> made = Panache.getSession()
                .createSelectionQuery("from DecisionRecord order by id", DecisionRecord.class)
                .list();
        for (DecisionRecord record : made) {
            if (REPLAYED.add(record.id())) {
                ReplayView view = replay.replay(record.caseId(), record.id());
                assertThat(view.differences()).as(view.decision()).isEmpty();
                assertThat(view.result()).as(view.decision()).isEqualTo(ReplayView.Result.SAME);
            }
        }
        return made.size();
    }
}
