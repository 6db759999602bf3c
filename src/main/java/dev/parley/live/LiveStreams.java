package dev.parley.live;

import dev.parley.security.Tenancy;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The open streams of this node. What they tell comes from the database, so that it does not matter which node did what, or
 * which one a page comes back to. A reader that is slow is told later, from where it was; one far behind is told to read
 * everything again.
 */
@ApplicationScoped
class LiveStreams {
    private static final int AT_ONCE = 500;

    private final ReadChanges changes;
    private final Tenancy tenancy;
    private final Duration heartbeat;
    private final Duration length;
    private final int most;
    private final int furthest;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();

    LiveStreams(
            ReadChanges changes,
            Tenancy tenancy,
            @ConfigProperty(name = "parley.live.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "parley.live.length") Duration length,
            @ConfigProperty(name = "parley.live.most") int most,
            @ConfigProperty(name = "parley.live.furthest") int furthest) {
        this.changes = changes;
        this.tenancy = tenancy;
        this.heartbeat = heartbeat;
        this.length = length;
        this.most = most;
        this.furthest = furthest;
    }

    /** What one turn says: where the reader stands now, and what changed up to there; reset when it is to read all again. */
    record Told(long position, boolean reset, List<Change> changes) {}

    /** @param after the last number the reader knows; null or one that never was for one who begins */
    Multi<Told> open(Viewer viewer, Long after) {
        long last = changes.last();
        boolean known = after != null && after >= 0 && after <= last;
        if (streams.size() >= most) {
            throw new TooManyStreams(most);
        }
        Told greeting = new Told(known ? after : last, after != null && !known, List.of());
        return Multi.createFrom()
                .emitter(
                        to -> {
                            Stream stream = new Stream(viewer, to, greeting);
                            streams.add(stream);
                            to.onTermination(() -> streams.remove(stream));
                        },
                        BackPressureStrategy.ERROR);
    }

    /** What changed since, in one answer, for pages that cannot hold a stream open. */
    Told since(Viewer viewer, Long after) {
        long last = changes.last();
        if (after == null || after < 0 || after > last || last - after > furthest) {
            return new Told(last, after != null, List.of());
        }
        return told(viewer, after, changes.after(after, AT_ONCE));
    }

    @Scheduled(every = "{parley.live.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        streams.stream()
                .filter(Stream::isReady)
                .collect(Collectors.groupingBy(stream -> stream.viewer.tenant()))
                .forEach((tenant, ready) -> tenancy.runAsParley(tenant, () -> {
                    turn(ready);
                    return null;
                }));
        streams.stream().filter(stream -> stream.isOlderThan(length)).forEach(stream -> stream.to.complete());
    }

    /** Those of one tenant. Readers that stand at the same place, as nearly all do, share what is read. */
    private void turn(List<Stream> ready) {
        long last = changes.last();
        Map<Long, List<Viewer.Seen>> read = new HashMap<>();
        for (Stream stream : ready) {
            if (stream.greeting != null) {
                stream.greet();
            } else if (last - stream.position > furthest) {
                stream.tell(new Told(last, true, List.of()));
            } else if (last > stream.position) {
                List<Viewer.Seen> seen =
                        read.computeIfAbsent(stream.position, position -> changes.after(position, AT_ONCE));
                Told told = told(stream.viewer, stream.position, seen);
                if (told.changes().isEmpty()) {
                    stream.position = told.position();
                } else {
                    stream.tell(told);
                }
            } else if (stream.isSilentFor(heartbeat)) {
                stream.tell(new Told(stream.position, false, List.of()));
            }
        }
    }

    private static Told told(Viewer viewer, long after, List<Viewer.Seen> seen) {
        long position =
                seen.isEmpty() ? after : seen.get(seen.size() - 1).change().sequence();
        return new Told(
                position,
                false,
                seen.stream().filter(viewer::sees).map(Viewer.Seen::change).toList());
    }

    void stop(@Observes ShutdownEvent stopped) {
        streams.forEach(stream -> stream.to.complete());
    }

    /** How many pages listen on this node. */
    int count() {
        return streams.size();
    }

    private static final class Stream {
        private final Viewer viewer;
        private final MultiEmitter<? super Told> to;
        private final long openedAt = System.nanoTime();
        private Told greeting;
        private long position;
        private long toldAt;

        Stream(Viewer viewer, MultiEmitter<? super Told> to, Told greeting) {
            this.viewer = viewer;
            this.to = to;
            this.greeting = greeting;
            this.position = greeting.position();
        }

        /** Whether it took what it was told before. */
        boolean isReady() {
            return to.requested() > 0 && !to.isCancelled();
        }

        boolean isOlderThan(Duration length) {
            return System.nanoTime() - openedAt > length.toNanos();
        }

        boolean isSilentFor(Duration length) {
            return System.nanoTime() - toldAt > length.toNanos();
        }

        void greet() {
            tell(greeting);
            greeting = null;
        }

        void tell(Told told) {
            position = told.position();
            toldAt = System.nanoTime();
            to.emit(told);
        }
    }
}
