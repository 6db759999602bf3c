package dev.parley.collection;

import dev.parley.casefile.Timeline;
import dev.parley.http.Refusal;
import dev.parley.money.Money;
import dev.parley.security.CurrentUser;
import dev.parley.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Keeps what came too much, for a reason: a supervisor's decision. */
@ApplicationScoped
class KeepMoney {
    private final Timeline timeline;
    private final CurrentUser user;
    private final Clock clock;

    KeepMoney(Timeline timeline, CurrentUser user, Clock clock) {
        this.timeline = timeline;
        this.user = user;
        this.clock = clock;
    }

    void keep(ExpectedPayment expected, String reason) {
        Money amount = expected.tooMuch();
        if (!user.is(Role.SUPERVISOR)) {
            throw new SupervisorNeededToKeep(amount);
        }
        expected.keep(reason, user.name(), LocalDate.now(clock), clock.instant());
        timeline.add(expected.caseId(), "money-kept", amount + " is not sent back: " + reason);
    }

    /** Another's money is kept only by someone with the authority. */
    static class SupervisorNeededToKeep extends Refusal {
        SupervisorNeededToKeep(Money amount) {
            super(
                    403,
                    "supervisor-needed",
                    "Only a supervisor may decide to keep " + amount,
                    Map.of("tooMuch", amount));
        }
    }
}
