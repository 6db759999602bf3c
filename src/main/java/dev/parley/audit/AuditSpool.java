package dev.parley.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.audit.AuditEntry.Act;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is recorded and not in the database yet, as lines of a file of this node: a call is not answered before its line is
 * there, and a server that dies finds it when it starts again. Nothing about a patient stands in it.
 */
@ApplicationScoped
class AuditSpool {
    private final ObjectMapper json;
    private final Path current;
    private final Path taken;

    AuditSpool(ObjectMapper json, @ConfigProperty(name = "parley.data-dir") Path directory) {
        this.json = json;
        this.current = directory.resolve("audit.spool");
        this.taken = directory.resolve("audit.spool.taken");
    }

    synchronized void add(Act act) {
        try {
            Files.createDirectories(current.getParent());
            Files.writeString(
                    current, json.writeValueAsString(act) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException("A call that cannot be recorded is not answered", full);
        }
    }

    /** What to bring to the database now: the rest of a turn that was cut short, else all there is. */
    synchronized List<Act> take() {
        try {
            if (!Files.exists(taken)) {
                if (!Files.exists(current)) {
                    return List.of();
                }
                Files.move(current, taken, StandardCopyOption.ATOMIC_MOVE);
            }
            List<Act> acts = new ArrayList<>();
            for (String line : Files.readAllLines(taken)) {
                read(line, acts);
            }
            return acts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A line that was cut short by the end of the server was never answered. */
    private void read(String line, List<Act> acts) {
        try {
            acts.add(json.readValue(line, Act.class));
        } catch (JsonProcessingException cut) {
            Log.warn("A line of the audit spool is not whole and was left out");
        }
    }

    /** They are in the database. */
    synchronized void stored() {
        try {
            Files.deleteIfExists(taken);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
