package dev.parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.claim.NewClaim;
import dev.parley.remittance.NewRemittance;
import dev.parley.security.Tenancy;
import dev.parley.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that a command writes, the engine's rows included, is there together or not at all. */
abstract class OneTransactionContract {
    private static final List<String> TABLES = List.of(
            "claim",
            "claim_line",
            "remittance",
            "case_file",
            "case_fact",
            "timeline_entry",
            "deadline",
            "work_item",
            "outbox_event",
            "ACT_RU_EXECUTION",
            "ACT_RU_TASK",
            "ACT_RU_JOB where PROCESS_INSTANCE_ID_ is not null",
            "ACT_HI_PROCINST");

    @Inject
    PostClaim postClaim;

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Test
    void anExceptionAfterTheProcessStartedLeavesNothing() {
        Map<String, Long> before = rows();
        assertThatThrownBy(() -> tenancy.runAsParley(
                        "demo", () -> QuarkusTransaction.requiringNew().call(() -> {
                            post();
                            entities.flush();
                            throw new PowerCut();
                        })))
                .hasRootCauseInstanceOf(PowerCut.class);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void withoutOneEveryTableHasGrown() {
        Map<String, Long> before = rows();
        tenancy.runAsParley("demo", () -> QuarkusTransaction.requiringNew().call(this::post));
        Map<String, Long> after = rows();
        assertThat(TABLES).allSatisfy(table -> assertThat(after.get(table)).isGreaterThan(before.get(table)));
    }

    private CaseFile post() {
        String number = Samples.aClaimNumber();
        LocalDate service = LocalDate.now(clock).minusDays(40);
        NewClaim claim = json.convertValue(Samples.anEmergencyClaim(number, service), NewClaim.class);
        NewRemittance answer =
                json.convertValue(Samples.aLowPayment(number, service.plusDays(37)), NewRemittance.class);
        return CaseFile.byId(postClaim.post(claim, answer, "test").caseId());
    }

    private Map<String, Long> rows() {
        return tenancy.runAsParley(
                "demo", () -> QuarkusTransaction.requiringNew().call(() -> {
                    Map<String, Long> counts = new LinkedHashMap<>();
                    for (String table : TABLES) {
                        Number count = (Number) entities.createNativeQuery("select count(*) from " + table)
                                .getSingleResult();
                        counts.put(table, count.longValue());
                    }
                    return counts;
                }));
    }

    /** What a test throws in place of a failing machine. */
    private static final class PowerCut extends Exception {}
}
