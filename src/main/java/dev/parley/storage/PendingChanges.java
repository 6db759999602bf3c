package dev.parley.storage;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.engine.spi.CollectionEntry;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SelfDirtinessTracker;
import org.hibernate.event.spi.EventSource;
import org.hibernate.persister.collection.CollectionPersister;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Whether a session holds changes that its database does not know and that are in tables which a query reads. Whatever is not
 * known for sure counts as such a change.
 */
final class PendingChanges {
    private PendingChanges() {}

    static boolean in(EventSource session, Set<String> tables) {
        return tables.isEmpty()
                || session.getActionQueue().hasUnresolvedEntityInsertActions()
                || session.getActionQueue().areTablesToBeUpdated(tables)
                || inRows(session.getPersistenceContextInternal(), tables)
                || inCollections(session.getPersistenceContextInternal(), tables);
    }

    private static boolean inRows(PersistenceContext rows, Set<String> tables) {
        for (Map.Entry<Object, EntityEntry> row : rows.reentrantSafeEntityEntries()) {
            EntityEntry entry = row.getValue();
            EntityPersister persister = entry.getPersister();
            if (entry.isExistsInDatabase() // what does not is queued, with all that goes with it
                    && mayBeChanged(row.getKey(), entry)
                    && (persister.hasCascades() || isAmong(persister.getQuerySpaces(), tables))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeChanged(Object row, EntityEntry entry) {
        return entry.requiresDirtyCheck(row)
                && (!(row instanceof SelfDirtinessTracker tracked)
                        || entry.getPersister().hasMutableProperties()
                        || tracked.$$_hibernate_hasDirtyAttributes());
    }

    private static boolean inCollections(PersistenceContext rows, Set<String> tables) {
        Map<PersistentCollection<?>, CollectionEntry> collections = rows.getCollectionEntries();
        if (collections == null) {
            return false;
        }
        for (Map.Entry<PersistentCollection<?>, CollectionEntry> one : collections.entrySet()) {
            CollectionPersister persister = one.getValue().getLoadedPersister();
            if (one.getKey().isDirty() && (persister == null || isAmong(persister.getCollectionSpaces(), tables))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAmong(Object[] spaces, Set<String> tables) {
        return Arrays.stream(spaces).anyMatch(tables::contains);
    }
}
