package dev.parley.workflow;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock: what every command and the engine's timers take for now. Tests and the demo move it forward. */
@Singleton
public class BusinessClock extends Clock {
    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    @jakarta.inject.Inject
    BusinessClock(@ConfigProperty(name = "parley.zone") ZoneId zone) {
        this(Clock.system(zone));
    }

    private BusinessClock(Clock machine) {
        this.machine = machine;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        BusinessClock elsewhere = new BusinessClock(machine.withZone(zone));
        elsewhere.ahead = ahead;
        return elsewhere;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead);
    }

    /** Moves now, here and in the engine; time goes on from there. */
    public void moveTo(Instant now) {
        ahead = Duration.between(machine.instant(), now);
        ClockUtil.offset(ahead.toMillis());
    }
}
