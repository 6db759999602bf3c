/**
 * Work on many items in the background, with a result for each. It survives crashes, is shared by nodes, can be cancelled
 * and resumed, and never knows what an item is.
 *
 * <p>To add a kind of job: make an {@code @ApplicationScoped} bean that implements {@link dev.parley.bulk.BulkKind}, and
 * hand what was asked for to {@link dev.parley.bulk.SubmitBulkJob#submit}, in the transaction of the request. The content
 * is whatever the kind reads its items from: a posted file, or the ids of rows chosen when the job was asked for
 * ({@link dev.parley.bulk.BulkIds}). Jobs of every kind are seen and steered at {@code /bulk-jobs}.
 */
package dev.parley.bulk;
