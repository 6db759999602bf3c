package dev.parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.money.Money;
import dev.parley.negotiation.AuthorityPolicy.AuthorityTerms;
import dev.parley.workflow.Decisions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityLimitsTest {
    private final Decisions tables = new Decisions();

    @ParameterizedTest(name = "{0} {1} at {2}, floor {3}, target {4}, rights {5}, first {6}, slack {7}: {8}")
    @CsvSource({
        "provider,   STOP,        ,   1000,     , false, false,  0, stopping",
        "supervisor, STOP,        ,   1000,     , false, false,  0, stopping",
        "provider,   ACCEPT,  1000,   1000,     , false, false,  0, ",
        "provider,   ACCEPT,   999.99, 1000,    , false, false,  0, below the floor",
        "supervisor, ACCEPT,   999.99, 1000,    , false, false,  0, below the floor",
        "provider,   ACCEPT,   900,   1000,     , false, false, 10, ",
        "provider,   ACCEPT,   899.99, 1000,    , false, false, 10, below the floor",
        "provider,   ACCEPT,  1000,       ,     , false, false,  0, nothing is known",
        "provider,   ACCEPT,  1000,    900,     , true,  false,  0, gives up rights",
        "provider,   ACCEPT, 10000,   9000,     , false, false,  0, ",
        "provider,   ACCEPT, 10000.01, 9000,    , false, false,  0, a provider's limit",
        "supervisor, ACCEPT, 10000.01, 9000,    , false, false,  0, ",
        "supervisor, ACCEPT, 50000.01, 9000,    , false, false,  0, a supervisor's limit",
        "provider,   ACCEPT,  1200,   1000, 2000, false, false,  0, ",
        "provider,   ACCEPT,  1199.99, 1000, 2000, false, false, 0, under the target",
        "provider,   ACCEPT,  1200,   1000,     , false, true,   0, first offer",
        "provider,   COUNTER, 1200,       ,     , false, false,  0, ",
        "provider,   COUNTER,  800,   1000,     , false, false,  0, below the floor",
        "provider,   COUNTER, 50000,  1000,     , false, false,  0, ",
        "provider,   IDR,         ,   1000,     , false, false,  0, ",
        "provider,   PATIENT_BALANCE, ,   ,     , false, false,  0, "
    })
    void asksForASecondPersonBeyondTheLimits(
            String role,
            Choice choice,
            String rate,
            String floor,
            String target,
            boolean givesUpRights,
            boolean firstOffer,
            BigDecimal slack,
            String because) {
        AuthorityTerms limits =
                new AuthorityTerms(Money.of("10000"), Money.of("50000"), slack, BigDecimal.valueOf(40), true);
        AuthorityQuestion question = new AuthorityQuestion(
                role,
                choice,
                money(rate),
                givesUpRights,
                firstOffer,
                Optional.of(comparison(money(floor), money(target))),
                limits);
        Map<String, Object> answer = tables.decide(AuthorityQuestion.DECISION, question.facts());
        assertThat(answer).containsEntry("secondApprovalNeeded", because != null);
        assertThat((String) answer.get("because")).contains(because == null ? "within" : because);
    }

    private static Money money(String amount) {
        return amount == null ? null : Money.of(amount);
    }

    static Comparison comparison(Money floor, Money target) {
        return new Comparison(
                List.of(), List.of(), null, List.of(), floor, target, null, null, null, null, null, null, null, null,
                null, null, null);
    }
}
