package dev.parley.party;

import dev.parley.http.NotFound;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Somebody at a payer. An address that bounced is never used again; whoever replaces it brings a new provenance. */
@Entity
public class PayerContact extends PanacheEntityBase {
    /** What the contact is for; negotiation, supervisor and executive are the chain of talks, in that order. */
    public enum Role {
        NEGOTIATION,
        SUPERVISOR,
        EXECUTIVE,
        APPEALS,
        IDR;

        boolean talks() {
            return this != APPEALS && this != IDR;
        }
    }

    /** Only an active contact is written to or called. */
    public enum State {
        ACTIVE,
        BOUNCED,
        RETIRED
    }

    private static final Comparator<PayerContact> BY_CHAIN = Comparator.<PayerContact, Role>comparing(one -> one.role)
            .thenComparingInt(one -> one.escalationOrder)
            .thenComparing(
                    Comparator.comparing((PayerContact one) -> one.seenOn).reversed())
            .thenComparing(one -> one.id);

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID payerId;

    @Enumerated(EnumType.STRING)
    private Role role;

    private int escalationOrder;
    private String name;
    private String email;
    private String phone;
    private String fax;
    private String address;
    private String portal;
    private String provenance;
    private LocalDate seenOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant bouncedAt;
    private String bounceDetail;
    private String addedBy;
    private Instant addedAt;

    protected PayerContact() {}

    PayerContact(UUID payerId, NewPayerContact told, String addedBy, Instant addedAt) {
        this.id = OrderedId.next();
        this.payerId = payerId;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
        read(told);
    }

    void read(NewPayerContact told) {
        this.role = told.role();
        this.escalationOrder = told.escalationOrder();
        this.name = told.name();
        this.email = told.email();
        this.phone = told.phone();
        this.fax = told.fax();
        this.address = told.address();
        this.portal = told.portal();
        this.provenance = told.provenance();
        this.seenOn = told.seenOn();
        this.state = State.ACTIVE;
        this.bouncedAt = null;
        this.bounceDetail = null;
    }

    static PayerContact byId(UUID payerId, UUID id) {
        return PayerContact.<PayerContact>find("id = ?1 and payerId = ?2", id, payerId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("contact", id));
    }

    public static List<PayerContact> of(UUID payerId) {
        return PayerContact.<PayerContact>list("payerId", payerId).stream()
                .sorted(BY_CHAIN)
                .toList();
    }

    /** Who is talked to, the first first: negotiators, then their supervisors, then executives. */
    public static List<PayerContact> chain(UUID payerId) {
        return of(payerId).stream()
                .filter(one -> one.state == State.ACTIVE && one.role.talks())
                .toList();
    }

    /** The first one of a role that can be written to by e-mail. */
    public static Optional<PayerContact> writable(UUID payerId, Role role) {
        return of(payerId).stream()
                .filter(one -> one.state == State.ACTIVE && one.role == role && one.email != null)
                .findFirst();
    }

    static List<PayerContact> withEmail(String email) {
        return list("lower(email) = ?1", email.toLowerCase(Locale.ROOT));
    }

    /** Whether this house knows that mail to the address comes back. */
    public static boolean hasBounced(String email) {
        return withEmail(email).stream().anyMatch(one -> one.state == State.BOUNCED || one.bouncedAt != null);
    }

    void bounce(String detail, Instant at) {
        this.state = State.BOUNCED;
        this.bouncedAt = at;
        this.bounceDetail = detail;
    }

    void retire() {
        this.state = State.RETIRED;
    }

    public UUID id() {
        return id;
    }

    UUID payerId() {
        return payerId;
    }

    int version() {
        return version;
    }

    State state() {
        return state;
    }

    public Role role() {
        return role;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    public String provenance() {
        return provenance;
    }

    public LocalDate seenOn() {
        return seenOn;
    }

    public PayerContactView view() {
        return new PayerContactView(
                id,
                role,
                escalationOrder,
                name,
                email,
                phone,
                fax,
                address,
                portal,
                provenance,
                seenOn,
                state,
                bouncedAt,
                bounceDetail,
                addedBy,
                addedAt,
                version);
    }

    /** A contact as clients see it. */
    public record PayerContactView(
            UUID id,
            Role role,
            int escalationOrder,
            String name,
            String email,
            String phone,
            String fax,
            String address,
            String portal,
            String provenance,
            LocalDate seenOn,
            State state,
            Instant bouncedAt,
            String bounceDetail,
            String addedBy,
            Instant addedAt,
            int version) {}
}
