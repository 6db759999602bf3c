package dev.parley.bulk;

import dev.parley.event.Outbox;
import dev.parley.http.InvalidFields;
import dev.parley.http.Refusal;
import dev.parley.storage.OrderedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A kind for the tests: each word of the content becomes an outbox row. Some words misbehave, and tests may step in. */
@ApplicationScoped
class WordsKind implements BulkKind<String> {
    static final String NAME = "words";

    private final Outbox outbox;

    /** What happens when a word is about to be read or performed, once. */
    private final Map<String, Runnable> beforeReading = new ConcurrentHashMap<>();

    private final Map<String, Runnable> beforePerforming = new ConcurrentHashMap<>();

    WordsKind(Outbox outbox) {
        this.outbox = outbox;
    }

    void beforeReading(String word, Runnable step) {
        beforeReading.put(word, step);
    }

    void beforePerforming(String word, Runnable step) {
        beforePerforming.put(word, step);
    }

    void forget() {
        beforeReading.clear();
        beforePerforming.clear();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Iterator<BulkEntry<String>> read(BulkRequest request, InputStream content) {
        Scanner words = new Scanner(content, StandardCharsets.UTF_8);
        return new Iterator<>() {
            private int row;

            @Override
            public boolean hasNext() {
                return words.hasNext();
            }

            @Override
            public BulkEntry<String> next() {
                String word = words.next();
                stepIn(beforeReading, word);
                if (word.equals("garbage")) {
                    throw new InvalidFields("row 4", "is no word");
                }
                return new BulkEntry<>(++row + 100, word);
            }
        };
    }

    @Override
    public List<BulkResult> perform(BulkRequest request, List<String> words) {
        return new ArrayList<>(words.stream().map(this::perform).toList());
    }

    private BulkResult perform(String word) {
        stepIn(beforePerforming, word);
        if (word.startsWith("bug")) {
            throw new IllegalArgumentException("a bug of ours");
        }
        if (word.startsWith("no")) {
            throw new Unwelcome();
        }
        if (word.startsWith("old")) {
            return BulkResult.skipped(new UUID(0, 1), "here-already", "It was here already");
        }
        UUID subject = OrderedId.next();
        outbox.add("test.word", subject, Map.of("word", word));
        return BulkResult.succeeded(subject);
    }

    private static void stepIn(Map<String, Runnable> steps, String word) {
        Runnable step = steps.remove(word);
        if (step != null) {
            step.run();
        }
    }

    @Override
    public BulkResult refused(String word, Refusal refusal) {
        return BulkResult.failed(refusal.code(), "column word", refusal.getMessage());
    }

    /** The word may not come in. */
    static class Unwelcome extends Refusal {
        Unwelcome() {
            super(409, "unwelcome", "We do not want it");
        }
    }
}
