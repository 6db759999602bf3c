package dev.parley.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A body on its way in, on disk until it is in the database, so that a slow client holds no connection. */
record PostedFile(String sha256, @JsonIgnore Path file) implements AutoCloseable {

    static PostedFile receive(InputStream body) throws IOException {
        Path file = Files.createTempFile("parley-posted", null);
        try (OutputStream out = Files.newOutputStream(file);
                DigestOutputStream hashed = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"))) {
            body.transferTo(hashed);
            return new PostedFile(
                    HexFormat.of().formatHex(hashed.getMessageDigest().digest()), file);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
