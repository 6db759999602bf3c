package dev.parley.storage;

import io.quarkus.arc.Arc;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The rows of an owner (a case, a claim) that a transaction has read, so that the many steps that ask for the same ones
 * cost one query. The rows are managed entities: what one step changes the next one sees. Without a transaction every
 * question is a query.
 */
public final class ReadOnce {
    private final Map<Key, List<Object>> known = new HashMap<>();
    private final Map<Found, Object> found = new HashMap<>();
    private final Set<Found> absent = new HashSet<>();
    private final Set<UUID> inserted = new HashSet<>();

    private ReadOnce() {}

    private record Key(Class<?> type, UUID owner) {}

    private record Found(Class<?> type, String name) {}

    /** The rows of this type and owner: in the order of the query, then those added since. */
    @SuppressWarnings("unchecked") // a key's rows are of its type: only this class fills the map
    public static <T> List<T> rows(Class<T> type, UUID owner, Supplier<List<T>> query) {
        ReadOnce here = ofTransaction();
        if (here == null) {
            return query.get();
        }
        List<Object> rows = here.known.get(new Key(type, owner));
        if (rows == null) {
            rows = new ArrayList<>(here.inserted.contains(owner) ? List.<T>of() : query.get());
            here.known.put(new Key(type, owner), rows);
        }
        return (List<T>) List.copyOf(rows);
    }

    /** The rows of many owners, read with one query; an owner without any has none. What was read before stays. */
    public static <T> void ahead(
            Class<T> type, Collection<UUID> owners, Function<T, UUID> owner, Supplier<List<T>> query) {
        ReadOnce here = ofTransaction();
        if (here == null) {
            return;
        }
        Map<UUID, List<Object>> rows = new HashMap<>();
        owners.stream()
                .filter(one -> !here.inserted.contains(one) && !here.known.containsKey(new Key(type, one)))
                .forEach(one -> rows.put(one, new ArrayList<>()));
        if (rows.isEmpty()) {
            return;
        }
        query.get().forEach(row -> rows.getOrDefault(owner.apply(row), new ArrayList<>())
                .add(row));
        rows.forEach((one, own) -> here.known.put(new Key(type, one), own));
    }

    /** Says that a row was made. */
    public static <T> void added(Class<T> type, UUID owner, T row) {
        ReadOnce here = ofTransaction();
        if (here == null) {
            return;
        }
        List<Object> rows = here.known.get(new Key(type, owner));
        if (rows != null) {
            rows.add(row);
        } else if (here.inserted.contains(owner)) {
            here.known.put(new Key(type, owner), new ArrayList<>(List.of(row)));
        }
    }

    /** Says that a row was deleted. */
    public static <T> void removed(Class<T> type, UUID owner, T row) {
        ReadOnce here = ofTransaction();
        List<Object> rows = here == null ? null : here.known.get(new Key(type, owner));
        if (rows != null) {
            rows.remove(row);
        }
    }

    /** Says that this transaction makes the owner: no rows of it were there before. */
    public static void inserted(UUID owner) {
        ReadOnce here = ofTransaction();
        if (here != null) {
            here.inserted.add(owner);
        }
    }

    /** Says what goes by some names, which one query has looked for; there is nothing by the others until it is made. */
    public static <T> void lookedFor(Class<T> type, Collection<String> names, Map<String, T> there) {
        ReadOnce here = ofTransaction();
        if (here == null) {
            return;
        }
        for (String name : names) {
            Found key = new Found(type, name);
            if (there.containsKey(name)) {
                here.found.putIfAbsent(key, there.get(name));
            } else if (!here.found.containsKey(key)) {
                here.absent.add(key);
            }
        }
    }

    /** Says that something was made that goes by a name. */
    public static <T> void made(Class<T> type, String name, T row) {
        ReadOnce here = ofTransaction();
        if (here != null) {
            here.absent.remove(new Found(type, name));
            here.found.put(new Found(type, name), row);
        }
    }

    /** Says that the session has let go of all rows, which are read anew from now on. */
    public static void forget() {
        ReadOnce here = ofTransaction();
        if (here != null) {
            here.known.clear();
            here.found.clear();
            here.absent.clear();
            here.inserted.clear();
        }
    }

    /** What goes by a name of its own, such as a number; what was not there is looked for again. */
    public static <T> Optional<T> found(Class<T> type, String name, Supplier<Optional<T>> query) {
        ReadOnce here = ofTransaction();
        if (here == null) {
            return query.get();
        }
        Found key = new Found(type, name);
        Optional<T> known = Optional.ofNullable(type.cast(here.found.get(key)));
        if (known.isPresent() || here.absent.contains(key)) {
            return known;
        }
        Optional<T> read = query.get();
        read.ifPresent(row -> here.found.put(key, row));
        return read;
    }

    /** A count that stops at {@code enough}; not asked again once it got there. */
    public static int upTo(int enough, String name, IntSupplier query) {
        AtomicInteger counted = new AtomicInteger();
        return found(Integer.class, name + " " + enough, () -> {
                    counted.set(query.getAsInt());
                    return Optional.of(counted.get()).filter(count -> count >= enough);
                })
                .orElseGet(counted::get);
    }

    private static ReadOnce ofTransaction() {
        TransactionSynchronizationRegistry transaction = Arc.container()
                .instance(TransactionSynchronizationRegistry.class)
                .get();
        if (transaction.getTransactionKey() == null) {
            return null;
        }
        ReadOnce here = (ReadOnce) transaction.getResource(ReadOnce.class);
        if (here == null) {
            here = new ReadOnce();
            transaction.putResource(ReadOnce.class, here);
        }
        return here;
    }
}
