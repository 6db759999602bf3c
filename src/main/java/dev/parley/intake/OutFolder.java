package dev.parley.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One folder for what goes out. A file is first laid by in a hidden folder below it; it appears under its name, whole and
 * once, by a rename that only follows when the database says it was written.
 */
record OutFolder(Path folder) {
    private static final String BY = ".writing";
    private static final int ID = 36;

    void prepare() throws IOException {
        Files.createDirectories(folder.resolve(BY));
    }

    /** On disk before this returns; what a dead node left half written is written over. */
    void layBy(UUID id, String name, byte[] content) throws IOException {
        try (FileChannel file = FileChannel.open(
                laidBy(id, name),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    /** Of several nodes exactly one moves it, and it is never there twice. */
    void hand(UUID id, String name) throws IOException {
        try {
            Files.move(laidBy(id, name), folder.resolve(named(id, name)), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException another) {
            // another node was faster
        }
    }

    /** What was laid by and not handed on, by its id. */
    List<UUID> laidBy() throws IOException {
        List<UUID> ids = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve(BY))) {
            files.sorted().forEach(file -> id(file).ifPresent(ids::add));
        }
        return ids;
    }

    private static Optional<UUID> id(Path file) {
        try {
            return Optional.of(UUID.fromString(file.getFileName().toString().substring(0, ID)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }

    private Path laidBy(UUID id, String name) {
        return folder.resolve(BY).resolve(named(id, name));
    }

    /** Names are those of our own documents; whatever a file system may not bear is left out. */
    private static String named(UUID id, String name) {
        return id + "_" + name.replaceAll("[^A-Za-z0-9._-]+", "-");
    }
}
