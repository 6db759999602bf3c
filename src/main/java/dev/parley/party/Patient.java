package dev.parley.party;

import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Id;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.TenantId;
import org.hibernate.jpa.HibernateHints;

/** The patient of a claim. Shown with the claim, never in lists, logs, addresses or the engine. */
@Entity
public class Patient extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String naturalKey;
    private String memberId;
    private String lastName;
    private String firstName;
    private LocalDate birthDate;
    private String sex;
    private String state;
    private String address;

    protected Patient() {}

    public Patient(
            String memberId,
            String lastName,
            String firstName,
            LocalDate birthDate,
            String sex,
            String state,
            String address) {
        this.id = OrderedId.next();
        this.naturalKey = naturalKey(memberId, lastName, firstName, birthDate);
        this.memberId = memberId;
        this.lastName = lastName;
        this.firstName = firstName;
        this.birthDate = birthDate;
        this.sex = sex;
        this.state = state;
        this.address = address;
    }

    /** A digest, so that the key tells nothing about anyone. */
    private static String naturalKey(String memberId, String lastName, String firstName, LocalDate birthDate) {
        String all = (memberId + "\n" + lastName + "\n" + firstName + "\n" + birthDate).toUpperCase(Locale.ROOT);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String memberId() {
        return memberId;
    }

    public static Optional<Patient> by(String memberId, String lastName, String firstName, LocalDate birthDate) {
        String key = naturalKey(memberId, lastName, firstName, birthDate);
        return ReadOnce.found(Patient.class, key, () -> find("naturalKey", key).firstResultOptional());
    }

    /** Looks for several at once, each named as in {@link #by}. */
    public static void lookAhead(Collection<Named> named) {
        Set<String> keys = named.stream().map(Named::naturalKey).collect(Collectors.toSet());
        Map<String, Patient> there = Patient.<Patient>find("naturalKey in ?1", keys)
                .withHint(HibernateHints.HINT_FLUSH_MODE, FlushModeType.COMMIT)
                .stream()
                .collect(Collectors.toMap(patient -> patient.naturalKey, patient -> patient));
        ReadOnce.lookedFor(Patient.class, keys, there);
    }

    /** What a patient is known by. */
    public record Named(String memberId, String lastName, String firstName, LocalDate birthDate) {
        private String naturalKey() {
            return Patient.naturalKey(memberId, lastName, firstName, birthDate);
        }
    }

    @PrePersist
    void made() {
        ReadOnce.made(Patient.class, naturalKey, this);
    }

    public UUID id() {
        return id;
    }

    public PatientView view() {
        return new PatientView(memberId, lastName, firstName, birthDate, sex, state);
    }

    /** A patient as the claim's readers see them. */
    public record PatientView(
            String memberId, String lastName, String firstName, LocalDate birthDate, String sex, String state) {}
}
