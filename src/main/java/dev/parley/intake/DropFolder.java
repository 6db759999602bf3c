package dev.parley.intake;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One folder: what is dropped there, and below it what is in work, done and refused. Files only ever move by renaming. */
record DropFolder(Path inbox) {
    private static final int ID = 36;
    private static final String RESULT = ".result.json";

    /** A file that one node holds, under an id of its own. */
    record Taken(UUID id, String name, Path path) {}

    void prepare() throws IOException {
        for (String folder : List.of("processing", "done", "refused")) {
            Files.createDirectories(inbox.resolve(folder));
        }
    }

    /** Whole files; hidden ones and those with a name that says they are not whole are left alone. */
    List<Path> dropped(Instant settledBefore) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                if (isWhole(file, settledBefore)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean isWhole(Path file, Instant settledBefore) throws IOException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean partial = name.startsWith(".")
                || Stream.of(".tmp", ".part", ".partial", ".filepart").anyMatch(name::endsWith);
        try {
            return !partial
                    && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && !Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                            .toInstant()
                            .isAfter(settledBefore);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** Of several nodes exactly one succeeds. */
    Optional<Taken> take(Path file, UUID id) throws IOException {
        Path held = inbox.resolve("processing").resolve(id + "_" + file.getFileName());
        try {
            Files.move(file, held, StandardCopyOption.ATOMIC_MOVE);
            return Optional.of(taken(held).orElseThrow());
        } catch (NoSuchFileException another) {
            return Optional.empty();
        } catch (AtomicMoveNotSupportedException twoDisks) {
            throw new IOException("The folders of " + inbox + " must lie on one file system", twoDisks);
        }
    }

    /** What is in work, here or elsewhere, or was when a node died. */
    List<Taken> inWork() throws IOException {
        try (Stream<Path> files = Files.list(inbox.resolve("processing"))) {
            return files.sorted().flatMap(file -> taken(file).stream()).toList();
        }
    }

    private static Optional<Taken> taken(Path held) {
        String name = held.getFileName().toString();
        try {
            return Optional.of(new Taken(UUID.fromString(name.substring(0, ID)), name.substring(ID + 1), held));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    /** The result lies there before its file does. */
    void end(Taken file, boolean refused, byte[] result) throws IOException {
        Path folder = inbox.resolve(refused ? "refused" : "done");
        String name = file.path().getFileName().toString();
        Path written = folder.resolve("." + name + RESULT);
        Files.write(written, result);
        Files.move(written, folder.resolve(name + RESULT), StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(file.path(), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException another) {
            // another node moved it: the result is the same
        }
    }
}
