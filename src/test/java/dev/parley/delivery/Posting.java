package dev.parley.delivery;

import dev.parley.testing.Samples;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Several clients that post new claims to one server, one after the other, until told to stop or the server is gone. */
final class Posting {
    private static final ZoneId LEGAL_DAY = ZoneId.of("America/New_York");

    private final Collection<String> taken = new ConcurrentLinkedQueue<>();
    private final Collection<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Collection<Answer> refused = new ConcurrentLinkedQueue<>();
    private final ExecutorService clients;
    private final List<Future<?>> running = new ArrayList<>();

    Posting(ParleyServer server, int count, BooleanSupplier enough) {
        clients = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            running.add(clients.submit(() -> post(server.as("rcm-system"), enough)));
        }
    }

    private void post(Caller caller, BooleanSupplier enough) {
        while (!enough.getAsBoolean()) {
            String number = Samples.aClaimNumber();
            try {
                Answer answer = caller.post("/api/v1/claims", Samples.anEmergencyClaim(number, today().minusDays(10)));
                if (answer.status() == 201) {
                    taken.add(number);
                } else {
                    refused.add(answer);
                }
            } catch (UncheckedIOException gone) {
                unanswered.add(number);
                return;
            }
        }
    }

    static LocalDate today() {
        return LocalDate.now(LEGAL_DAY);
    }

    /** Waits until all clients have stopped. */
    Posting join() {
        try {
            for (Future<?> client : running) {
                client.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } finally {
            clients.shutdown();
        }
        return this;
    }

    /** Claim numbers that were answered 201. */
    Collection<String> taken() {
        return taken;
    }

    /** Claim numbers whose answer never came: they may be there or not. */
    Collection<String> unanswered() {
        return unanswered;
    }

    /** Answers other than 201; there should be none. */
    Collection<Answer> refused() {
        return refused;
    }
}
