package dev.parley.regulation;

import java.util.List;
import java.util.Objects;

/** What the federal rules rest on, by the keys that rules name. */
public final class Sources {
    private static final String FILE = "regulation/sources.yaml";

    private Sources() {}

    /** A page or document; {@code url} is null where none is known. */
    public record Source(String id, String title, String url) {
        public Source {
            Objects.requireNonNull(id, "id is missing");
            Objects.requireNonNull(title, "title is missing");
        }
    }

    public static List<Source> load() {
        return RuleFile.entries(FILE, Sources.class.getResourceAsStream("/" + FILE), Source.class);
    }
}
