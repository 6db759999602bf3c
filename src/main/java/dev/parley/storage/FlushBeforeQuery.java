package dev.parley.storage;

import org.hibernate.FlushMode;
import org.hibernate.event.internal.DefaultAutoFlushEventListener;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.EventSource;

/**
 * Hibernate compares every row of the session with its state in the database before each query, to learn whether a table that the query
 * reads has to be written first. The rows know whether they were changed: this asks them, and compares only where one was.
 */
class FlushBeforeQuery extends DefaultAutoFlushEventListener {

    /** The first half of a comparison that may not be needed; it is made up for with the second. */
    @Override
    public void onAutoPreFlush(EventSource session) {
        // nothing yet
    }

    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        EventSource session = event.getSession();
        boolean always = session.getHibernateFlushMode() == FlushMode.ALWAYS;
        if (!always && !PendingChanges.in(session, event.getQuerySpaces())) {
            event.setFlushRequired(false);
            return;
        }
        AutoFlushEvent whole = new AutoFlushEvent(event.getQuerySpaces(), session);
        super.onAutoFlush(whole);
        event.setFlushRequired(whole.isFlushRequired());
    }
}
