package dev.parley.workflow;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock: what every command and the engine's timers take for now. Tests and the demo move it forward. */
@Singleton
public class BusinessClock extends Clock {
    private final Clock machine;
    private final List<Runnable> whenMoved = new CopyOnWriteArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    @Inject
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

    /** Timers may have become due. */
    void whenMoved(Runnable look) {
        whenMoved.add(look);
    }

    /** Moves now, here and in the engine; time goes on from there. */
    public void moveTo(Instant now) {
        ahead = Duration.between(machine.instant(), now);
        ClockUtil.offset(ahead.toMillis());
        whenMoved.forEach(Runnable::run);
    }
}
