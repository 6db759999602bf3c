package dev.parley.delivery;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another process does; fails with what was seen last. */
final class Eventually {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Eventually() {}

    static void until(Duration patience, BooleanSupplier reached, Supplier<String> otherwise) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("Not within " + patience.toSeconds() + " s: " + otherwise.get());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
