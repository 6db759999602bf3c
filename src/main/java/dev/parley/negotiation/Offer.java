package dev.parley.negotiation;

import dev.parley.http.NotFound;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A price one side put on the table for the whole claim. Never edited: a wrong one is voided, a newer one stands. */
@Entity
public class Offer extends PanacheEntityBase {
    /** Whose price it is. */
    public enum Party {
        PROVIDER,
        PAYER
    }

    /** How it was made. */
    public enum Channel {
        PHONE,
        EMAIL,
        FAX,
        MAIL,
        PORTAL
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Party party;

    private Money amount;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private LocalDate madeOn;
    private LocalDate expiresOn;
    private boolean patientHold;
    private boolean waivesRights;
    private LocalDate payBy;
    private String note;
    private String enteredBy;
    private Instant enteredAt;
    private Instant voidedAt;
    private String voidedBy;
    private String voidReason;

    protected Offer() {}

    Offer(UUID caseId, NewOffer made, String enteredBy, Instant enteredAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.party = made.party();
        this.amount = made.amount();
        this.channel = made.channel();
        this.madeOn = made.madeOn();
        this.expiresOn = made.expiresOn();
        this.patientHold = made.termsOrNone().patientHold();
        this.waivesRights = made.termsOrNone().waivesRights();
        this.payBy = made.termsOrNone().payBy();
        this.note = made.note();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    static Offer byId(UUID caseId, UUID id) {
        return Offer.<Offer>find("id = ?1 and caseId = ?2", id, caseId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("offer", id));
    }

    static List<Offer> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** The party's newest price that was not voided, whether or not it has expired. */
    public static Optional<Offer> standing(UUID caseId, Party party) {
        return find("caseId = ?1 and party = ?2 and voidedAt is null order by madeOn desc, id desc", caseId, party)
                .firstResultOptional();
    }

    /** How many prices a party has named, without those voided. */
    static long made(UUID caseId, Party party) {
        return count("caseId = ?1 and party = ?2 and voidedAt is null", caseId, party);
    }

    void voided(String reason, String by, Instant at) {
        this.voidReason = reason;
        this.voidedBy = by;
        this.voidedAt = at;
    }

    boolean isExpired(LocalDate today) {
        return expiresOn != null && today.isAfter(expiresOn);
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public Party party() {
        return party;
    }

    public Money amount() {
        return amount;
    }

    public LocalDate madeOn() {
        return madeOn;
    }

    public LocalDate expiresOn() {
        return expiresOn;
    }

    boolean patientHold() {
        return patientHold;
    }

    boolean waivesRights() {
        return waivesRights;
    }

    LocalDate payBy() {
        return payBy;
    }

    boolean isVoid() {
        return voidedAt != null;
    }

    public OfferView view(boolean standing) {
        return new OfferView(
                id,
                version,
                party,
                amount,
                channel,
                madeOn,
                expiresOn,
                new NewOffer.Terms(patientHold, waivesRights, payBy),
                note,
                standing,
                enteredBy,
                enteredAt,
                voidedAt,
                voidedBy,
                voidReason);
    }

    /** An offer as clients see it. {@code version} is what its ETag says. */
    public record OfferView(
            UUID id,
            int version,
            Party party,
            Money amount,
            Channel channel,
            LocalDate madeOn,
            LocalDate expiresOn,
            NewOffer.Terms terms,
            String note,
            boolean standing,
            String enteredBy,
            Instant enteredAt,
            Instant voidedAt,
            String voidedBy,
            String voidReason) {}
}
