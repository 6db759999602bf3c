package dev.parley.storage;

import org.hibernate.event.internal.DefaultAutoFlushEventListener;
import org.hibernate.event.spi.AutoFlushEvent;

/** What {@link FlushBeforeQuery} would leave out, done all the same: a query that would have read what is stale fails. */
class ProvenFlush extends DefaultAutoFlushEventListener {

    @Override
    public void onAutoFlush(AutoFlushEvent event) {
        boolean needed = PendingChanges.in(event.getSession(), event.getQuerySpaces());
        super.onAutoFlush(event);
        if (event.isFlushRequired() && !needed) {
            throw new IllegalStateException("Changes of " + event.getQuerySpaces() + " would have been missed");
        }
    }
}
