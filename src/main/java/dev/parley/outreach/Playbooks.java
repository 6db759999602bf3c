package dev.parley.outreach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.parley.http.ETag;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.regulation.CurrentLaw;
import dev.parley.security.CurrentUser;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The playbooks of a house: what it wrote last, or the standard of the class path, which is version 0. */
@Singleton
class Playbooks {
    private static final int LONGEST = 30_000;

    private final ObjectMapper json;
    private final CurrentLaw law;
    private final CurrentUser user;
    private final Clock clock;
    private final Map<PlaybookField, PlaybookContent> standard = new EnumMap<>(PlaybookField.class);

    Playbooks(ObjectMapper json, CurrentLaw law, CurrentUser user, Clock clock) {
        this.json = json;
        this.law = law;
        this.user = user;
        this.clock = clock;
        for (PlaybookField field : PlaybookField.values()) {
            standard.put(field, standard(field));
        }
    }

    /** A playbook in one version; nobody set version 0. */
    record PlaybookView(
            PlaybookField field,
            int version,
            PlaybookContent content,
            String reason,
            String changedBy,
            Instant changedAt) {}

    static PlaybookContent standard(PlaybookField field) {
        String file =
                "/outreach/playbooks/" + field.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
        try (InputStream text = Playbooks.class.getResourceAsStream(file)) {
            return new ObjectMapper(new YAMLFactory()).readValue(text, PlaybookContent.class);
        } catch (IOException wrong) {
            throw new UncheckedIOException(file, wrong);
        }
    }

    PlaybookView inForce(PlaybookField field) {
        return Playbook.newest(field)
                .map(written -> view(field, written))
                .orElseGet(() -> new PlaybookView(field, 0, standard.get(field), null, null, null));
    }

    List<PlaybookView> versions(PlaybookField field) {
        return Playbook.of(field).stream().map(written -> view(field, written)).toList();
    }

    /** Of two who rewrite the same version one is refused as stale. */
    @Transactional
    PlaybookView rewrite(PlaybookField field, String ifMatch, PlaybookContent content, String reason) {
        int current = Playbook.newest(field).map(Playbook::number).orElse(0);
        ETag.check(ifMatch, current);
        requireKnownRules(content);
        Playbook next = new Playbook(field, current + 1, text(content), reason, user.name(), clock.instant());
        next.persistAndFlush();
        return view(field, next);
    }

    private void requireKnownRules(PlaybookContent content) {
        List<FieldError> wrong = new ArrayList<>();
        for (int i = 0; i < content.arguments().size(); i++) {
            List<String> rules = content.arguments().get(i).rules();
            for (int k = 0; k < rules.size(); k++) {
                if (!law.asPublished().rules().contains(rules.get(k))) {
                    wrong.add(
                            new FieldError("/content/arguments/" + i + "/rules/" + k, "is no rule that Parley knows"));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    private String text(PlaybookContent content) {
        try {
            String text = json.writeValueAsString(content);
            if (text.length() > LONGEST) {
                throw new InvalidFields("/content", "is longer than " + LONGEST + " characters as JSON");
            }
            return text;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private PlaybookView view(PlaybookField field, Playbook written) {
        try {
            return new PlaybookView(
                    field,
                    written.number(),
                    json.readValue(written.content(), PlaybookContent.class),
                    written.reason(),
                    written.changedBy(),
                    written.changedAt());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Version " + written.number() + " of playbook " + field, unreadable);
        }
    }
}
