package dev.parley.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunnerOptions;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Two requests that both find a row missing both try to make it. The database lets one; the other starts over and finds
 * it. Constraints that work that way are named {@code ..._once}. Whoever the database sends away because two waited for
 * each other, or one waited too long, or who was overtaken by a change of the same row, starts over as well.
 */
public final class Race {
    private static final int ATTEMPTS = 4;

    private static final long LONGEST_PAUSE_NANOS = 20_000_000;

    /** Serialization failure, deadlock, lock not to be had; the last is what H2 says of a wait that took too long. */
    private static final Set<String> SENT_AWAY = Set.of("40001", "40P01", "55P03", "HYT00");

    private Race() {}

    /** Says of itself that another made first what this work looked for and did not find. */
    public static final class Lost extends RuntimeException {
        public Lost(RuntimeException meanwhile) {
            super(meanwhile);
        }
    }

    /** Runs work in a transaction of its own, over again when it lost such a race. */
    public static <T> T run(Callable<T> work) {
        return run(QuarkusTransaction.requiringNew(), work);
    }

    /** The same for work that may take so many seconds. */
    public static <T> T run(int seconds, Callable<T> work) {
        return run(QuarkusTransaction.requiringNew().timeout(seconds), work);
    }

    private static <T> T run(TransactionRunnerOptions transaction, Callable<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.call(work);
            } catch (RuntimeException failed) {
                if (attempt == ATTEMPTS || !isLost(failed)) {
                    throw failed;
                }
                giveWay(attempt);
            }
        }
    }

    /** Those that collided do not come back at the same moment. */
    private static void giveWay(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * LONGEST_PAUSE_NANOS));
    }

    /** Another transaction changed or ended the same row or the same place of the process first. */
    private static boolean isOvertaken(Throwable cause) {
        return cause instanceof Lost
                || cause instanceof OptimisticLockException
                || cause instanceof StaleObjectStateException
                || cause.getClass().getSimpleName().equals("OptimisticLockingException"); // the engine's
    }

    static boolean isLost(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && SENT_AWAY.contains(String.valueOf(refused.getSQLState()))) {
                return true;
            }
            if (isOvertaken(cause)) {
                return true;
            }
            if (cause instanceof ConstraintViolationException violation) {
                // H2 tells the name of the index that it made for the constraint, with a suffix
                return String.valueOf(violation.getConstraintName())
                        .toLowerCase(Locale.ROOT)
                        .contains("_once");
            }
        }
        return false;
    }
}
