package dev.parley.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bulk.BulkJob.State;
import dev.parley.http.ETag;
import dev.parley.security.Tenancy;
import dev.parley.workflow.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every item once, whatever happens: on both databases. */
abstract class BulkJobsContract {
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofMinutes(3);

    @Inject
    SubmitBulkJob submit;

    @Inject
    SteerBulkJob steer;

    @Inject
    RunBulkJobs runner;

    @Inject
    ClearContents clear;

    @Inject
    StoredContent contents;

    @Inject
    WordsKind kind;

    @Inject
    Tenancy tenancy;

    @Inject
    EntityManager entities;

    @Inject
    BusinessClock clock;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void nobodyStepsIn() {
        kind.forget();
        runner.run();
    }

    @Test
    void everyItemHasItsResult() {
        UUID job = submit(Stream.concat(words(150), Stream.of("old-" + run)), false);
        assertThat(view(job).state()).isEqualTo(State.QUEUED);
        assertThat(runner.run()).isEqualTo(1);
        BulkJobView done = view(job);
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.total()).isEqualTo(151);
        assertThat(counts(done)).containsExactly(151, 150, 1, 0);
        assertThat(done.startedAt()).isBeforeOrEqualTo(done.endedAt());
        List<BulkItemView> items = items(job);
        assertThat(items).extracting(BulkItemView::ordinal).containsExactlyElementsOf(range(1, 151));
        assertThat(items).extracting(BulkItemView::rowNumber).containsExactlyElementsOf(range(101, 151));
        assertThat(items.get(150).problem()).isEqualTo("here-already");
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(words(150).toList());
        assertThat(runner.run()).isZero();
    }

    @Test
    void oneBadItemCostsNobodyElse() {
        List<String> words = new ArrayList<>(words(130).toList());
        words.set(10, "no-" + run);
        words.set(70, "bug-" + run);
        UUID job = submit(words.stream(), false);
        runner.run();
        assertThat(counts(view(job))).containsExactly(130, 128, 0, 2);
        assertThat(kept()).hasSize(128).doesNotHaveDuplicates();
        BulkItemView refused = items(job).get(10);
        assertThat(refused.problem()).isEqualTo("unwelcome");
        assertThat(refused.field()).isEqualTo("column word");
        BulkItemView broken = items(job).get(70);
        assertThat(broken.problem()).isEqualTo("failed");
        assertThat(broken.detail()).doesNotContain("bug");
        assertThat(view(job).state()).isEqualTo(State.DONE);
    }

    @Test
    void aCrashedNodesJobGoesOnAtTheSameItemWhenItsLeaseHasRunOut() {
        kind.beforePerforming(word(100), () -> {
            throw new PowerCut();
        });
        UUID job = submit(words(200), false);
        assertThatThrownBy(runner::run).isInstanceOf(PowerCut.class);
        assertThat(view(job).state()).isEqualTo(State.RUNNING);
        assertThat(view(job).done()).isEqualTo(96);
        assertThat(kept()).hasSize(96);
        assertThat(runner.run()).as("as long as the lease holds").isZero();
        clock.moveTo(clock.instant().plus(LONGER_THAN_A_LEASE));
        assertThat(runner.run()).isEqualTo(1);
        assertThat(counts(view(job))).containsExactly(200, 200, 0, 0);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(words(200).toList());
    }

    @Test
    void whoWasThoughtCrashedDoesNothingTwice() {
        betweenChunks(() -> {
            clock.moveTo(clock.instant().plus(LONGER_THAN_A_LEASE));
            assertThat(runner.run()).as("jobs taken by the other node").isEqualTo(1);
        });
        UUID job = submit(words(200), false);
        runner.run();
        assertThat(counts(view(job))).containsExactly(200, 200, 0, 0);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(words(200).toList());
    }

    @Test
    void contentIsClearedWhenItsTimeIsOverAndResultsStay() {
        clear.clear(); // what other tests left
        UUID old = submit(Stream.concat(words(20), Stream.of("no-" + run)), false);
        UUID fresh = submit(words(100, 5), false);
        runner.run();
        ended(old, 91);
        ended(fresh, 89);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> nodes = IntStream.range(0, 2)
                .mapToObj(node -> threads.submit(clear::clear))
                .toList();
        assertThat(nodes.stream().mapToInt(BulkJobsContract::result).sum()).isEqualTo(1);
        threads.shutdown();
        assertThat(parts(old)).isZero();
        assertThat(parts(fresh)).isPositive();
        assertThat(view(old).contentClearedAt()).isNotNull();
        assertThat(view(fresh).contentClearedAt()).isNull();
        assertThat(items(old)).hasSize(21);
        inDemo(() -> entities.createNativeQuery("update bulk_job set state = 'FAILED' where id = :id")
                .setParameter("id", old)
                .executeUpdate());
        assertThatThrownBy(() -> inDemo(() -> steer.resume(old, "*"))).isInstanceOf(ContentCleared.class);
        assertThat(clear.clear()).isZero();
    }

    private void ended(UUID job, int daysAgo) {
        inDemo(() -> entities.createNativeQuery("update bulk_job set ended_at = :at where id = :id")
                .setParameter("at", clock.instant().minus(Duration.ofDays(daysAgo)))
                .setParameter("id", job)
                .executeUpdate());
    }

    private long parts(UUID job) {
        return inDemo(() -> BulkContent.count("jobId", job));
    }

    @Test
    void severalNodesShareTheJobs() {
        List<UUID> jobs = IntStream.range(0, 6)
                .mapToObj(n -> submit(words(n * 100, 100), false))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<Integer>> nodes = IntStream.range(0, 3)
                .mapToObj(node -> threads.submit(runner::run))
                .toList();
        int taken = nodes.stream().mapToInt(BulkJobsContract::result).sum();
        threads.shutdown();
        assertThat(taken).isEqualTo(jobs.size());
        assertThat(jobs).allSatisfy(job -> {
            assertThat(view(job).state()).isEqualTo(State.DONE);
            assertThat(counts(view(job))).containsExactly(100, 100, 0, 0);
        });
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(words(600).toList());
    }

    @Test
    void aCancelledJobStopsAndGoesOnWhereItStopped() {
        UUID job = submit(words(200), false);
        betweenChunks(() -> tenancy.runAsParley("demo", () -> steer.cancel(job, "*")));
        runner.run();
        BulkJobView cancelled = view(job);
        assertThat(cancelled.state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.done()).isEqualTo(96);
        assertThat(kept()).hasSize(96);
        assertThat(runner.run()).isZero();
        assertThatThrownBy(() -> tenancy.runAsParley("demo", () -> steer.cancel(job, "*")))
                .isInstanceOf(WrongJobState.class);
        assertThatThrownBy(() -> tenancy.runAsParley("demo", () -> steer.resume(job, ETag.of(0))))
                .isInstanceOf(ETag.VersionStale.class);
        tenancy.runAsParley("demo", () -> steer.resume(job, ETag.of(cancelled.version())));
        runner.run();
        assertThat(counts(view(job))).containsExactly(200, 200, 0, 0);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(words(200).toList());
    }

    @Test
    void aSmallJobNeedNotWaitForALargeOne() {
        UUID large = submit(words(200), false);
        UUID small = submit(words(200, 1), false);
        betweenChunks(() -> clock.moveTo(clock.instant().plusSeconds(20)));
        assertThat(runner.run()).as("the large one twice").isEqualTo(3);
        assertThat(view(small).endedAt()).isBefore(view(large).endedAt());
        assertThat(counts(view(large))).containsExactly(200, 200, 0, 0);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(words(201).toList());
    }

    @Test
    void contentThatCannotBeReadFailsBeforeAnythingIsDone() {
        UUID job = submit(Stream.concat(words(100), Stream.of("garbage")), false);
        runner.run();
        BulkJobView failed = view(job);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.problem()).isEqualTo("invalid-fields");
        assertThat(failed.detail()).isEqualTo("row 4 is no word");
        assertThat(failed.done()).isZero();
        assertThat(kept()).isEmpty();
    }

    @Test
    void aDryRunSaysTheSameAndKeepsNothing() {
        UUID job = submit(Stream.concat(words(70), Stream.of("no-" + run, "old-" + run)), true);
        runner.run();
        assertThat(counts(view(job))).containsExactly(72, 70, 1, 1);
        assertThat(items(job).get(0).subjectId()).isNull();
        assertThat(items(job).get(71).subjectId()).isNotNull();
        assertThat(kept()).isEmpty();
    }

    @Test
    void contentLongerThanAPartComesBackWhole() {
        UUID job = submit(words(40_000), true);
        tenancy.runAsParley("demo", () -> steer.cancel(job, "*"));
        long parts = inDemo(() -> BulkContent.count("jobId", job));
        assertThat(parts).isGreaterThan(2);
        assertThat(stored(job)).isEqualTo(String.join("\n", words(40_000).toList()));
    }

    /** When 96 are done and the next chunk is being read, where no transaction runs. */
    private void betweenChunks(Runnable happens) {
        kind.beforePerforming(word(10), () -> kind.beforeReading(word(100), happens));
    }

    private String stored(UUID job) {
        try (var content = contents.open("demo", job)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private UUID submit(Stream<String> words, boolean dryRun) {
        byte[] content = String.join("\n", words.toList()).getBytes(StandardCharsets.UTF_8);
        BulkRequest request = new BulkRequest(WordsKind.NAME, dryRun, null, "text/plain", "{}");
        return inDemo(
                () -> submit.submit(request, new ByteArrayInputStream(content)).id());
    }

    private BulkJobView view(UUID job) {
        return inDemo(() -> BulkJob.byId(job).view());
    }

    private List<BulkItemView> items(UUID job) {
        return inDemo(() -> BulkItem.page(job, null, 0, 1000));
    }

    /** The words of this test that reached the outbox. */
    private List<String> kept() {
        return inDemo(() -> entities.createQuery(
                        "select data from OutboxEvent where type = 'test.word' and data like ?1", String.class)
                .setParameter(1, "%" + run + "%")
                .getResultStream()
                .map(data -> data.replaceAll(".*:\"|\"}", ""))
                .toList());
    }

    private <T> T inDemo(Callable<T> work) {
        return tenancy.runAsParley(
                "demo", () -> QuarkusTransaction.requiringNew().call(work));
    }

    private String word(int n) {
        return "word-" + run + "-" + n;
    }

    private Stream<String> words(int count) {
        return words(0, count);
    }

    private Stream<String> words(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(this::word);
    }

    private static List<Integer> range(int from, int count) {
        return IntStream.range(from, from + count).boxed().toList();
    }

    private static List<Integer> counts(BulkJobView job) {
        return List.of(job.done(), job.succeeded(), job.skipped(), job.failed());
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /** Not an exception: nothing of ours catches it, as nothing runs on after a crash. */
    private static final class PowerCut extends Error {}
}
