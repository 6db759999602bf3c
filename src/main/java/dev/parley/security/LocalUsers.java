package dev.parley.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The users of the users file, {@code users.json} in the data directory. */
@ApplicationScoped
class LocalUsers {
    /** Bcrypt takes tens of milliseconds by design; what it once agreed to is kept as a keyed digest. */
    private final Map<String, byte[]> agreed = new ConcurrentHashMap<>();

    private final byte[] digestKey = new byte[32];
    private final ObjectMapper json;
    private final Path file;
    private volatile Map<String, LocalUser> byName = Map.of();

    LocalUsers(ObjectMapper json, @ConfigProperty(name = "parley.data-dir") String dataDir) {
        this.json = json;
        this.file = Path.of(dataDir, "users.json");
        new SecureRandom().nextBytes(digestKey);
    }

    List<LocalUser> load() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<LocalUser> users = List.of(json.readValue(file.toFile(), LocalUser[].class));
            use(users);
            return users;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The users file " + file + " cannot be read", unreadable);
        }
    }

    void save(List<LocalUser> users) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), users);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The users file " + file + " cannot be written", unwritable);
        }
        use(users);
    }

    private void use(List<LocalUser> users) {
        byName = users.stream().collect(Collectors.toUnmodifiableMap(LocalUser::name, Function.identity()));
        agreed.clear();
    }

    Optional<LocalUser> signIn(String name, char[] password) {
        LocalUser user = byName.get(name);
        if (user == null) {
            return Optional.empty();
        }
        byte[] digest = digest(name, password);
        if (Arrays.equals(digest, agreed.get(name))) {
            return Optional.of(user);
        }
        if (!BcryptUtil.matches(new String(password), user.passwordHash())) {
            return Optional.empty();
        }
        agreed.put(name, digest);
        return Optional.of(user);
    }

    private byte[] digest(String name, char[] password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(digestKey, "HmacSHA256"));
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(new String(password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
