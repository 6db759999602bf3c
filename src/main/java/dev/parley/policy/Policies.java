package dev.parley.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.http.NotFound;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The terms that hold for the house of whoever acts now. */
@ApplicationScoped
public class Policies {
    private final List<PolicyKind<?>> kinds;
    private final ObjectMapper json;

    Policies(@All List<PolicyKind<?>> kinds, ObjectMapper json) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(PolicyKind::name)).toList();
        this.json = json;
    }

    /** Terms of a kind that some feature declares. */
    @Transactional
    public <T extends Record> InForce<T> inForce(Class<T> terms) {
        PolicyKind<T> kind = kind(terms);
        return PolicyVersion.newest(kind.name())
                .map(set -> new InForce<>(read(kind, set), set.number(), set.changedAt()))
                .orElseGet(() -> new InForce<>(kind.standard(), 0, Instant.EPOCH));
    }

    /** Terms as they were in a version that was in force once, for whoever asks why something was decided. */
    @Transactional
    public <T extends Record> T version(Class<T> terms, int number) {
        PolicyKind<T> kind = kind(terms);
        if (number == 0) {
            return kind.standard();
        }
        return PolicyVersion.numbered(kind.name(), number)
                .map(set -> read(kind, set))
                .orElseThrow(() -> new NotFound("policy version", kind.name() + " " + number));
    }

    List<PolicyKind<?>> kinds() {
        return kinds;
    }

    PolicyKind<?> named(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("policy", name));
    }

    @SuppressWarnings("unchecked") // the type is that of the record asked for
    private <T extends Record> PolicyKind<T> kind(Class<T> terms) {
        return (PolicyKind<T>) kinds.stream()
                .filter(kind -> kind.type() == terms)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No policy has the terms " + terms));
    }

    private <T extends Record> T read(PolicyKind<T> kind, PolicyVersion set) {
        try {
            return json.readValue(set.terms(), kind.type());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(
                    "Version " + set.number() + " of policy " + kind.name() + " is not of its type", unreadable);
        }
    }
}
