package dev.parley.bulk;

import dev.parley.http.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/**
 * What is done to the items of one kind of job. The runner calls it in the tenant of the job, as Parley.
 *
 * @param <T> an item as it was read; one that could not be read is an item too, and fails when performed
 */
public interface BulkKind<T> {
    /** The name in {@code bulk_job.kind} and in the API; never changes. */
    String name();

    /**
     * Reads the items, lazily and each time in the same order: a resumed job skips as many as were done. Runs without a
     * transaction, once in full before the first item is performed: a refusal fails the whole job with nothing done.
     */
    Iterator<BulkEntry<T>> read(BulkRequest request, InputStream content) throws IOException;

    /**
     * Performs some items in the current transaction and answers a result for each, in their order. Expected problems of
     * an item are better answered than thrown: whatever is thrown undoes all of them, and each is then performed alone.
     * In a dry run the transaction is rolled back afterwards, so that the same checks run.
     */
    List<BulkResult> perform(BulkRequest request, List<T> items);

    /** How many items are performed in one transaction, where the usual number does not fit. */
    default int chunk(BulkRequest request, int usual) {
        return usual;
    }

    /** The result of an item that was refused when performed alone. */
    default BulkResult refused(T item, Refusal refusal) {
        return BulkResult.refused(refusal);
    }
}
