package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.http.NotFound;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.TenantId;

/** A price one side put on the table for the whole claim, by line where it says so. Never edited: a wrong one is voided, a newer one stands. */
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
    private UUID payerId;

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
    private String rightsWaived;
    private Boolean patientMayBeBilled;
    private Integer payWithinDays;
    private String counterparty;

    @Enumerated(EnumType.STRING)
    private Counterparty.Kind counterpartyKind;

    private String negotiator;
    private String reference;
    private boolean sealed;
    private String note;
    private String enteredBy;
    private Instant enteredAt;
    private Instant voidedAt;
    private String voidedBy;
    private String voidReason;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.LAZY)
    @JoinColumn(name = "offer_id", nullable = false, updatable = false)
    @OrderBy("lineNumber")
    private List<OfferLine> lines = new ArrayList<>();

    protected Offer() {}

    Offer(CaseFile file, NewOffer made, String enteredBy, Instant enteredAt) {
        this.id = OrderedId.next();
        this.caseId = file.id();
        this.payerId = file.payerId();
        this.party = made.party();
        this.amount = made.amount();
        this.channel = made.channel();
        this.madeOn = made.madeOn();
        this.expiresOn = made.expiresOn();
        keep(made.termsOrNone());
        if (made.counterparty() != null) {
            this.counterpartyKind = made.counterparty().kind();
            this.counterparty = made.counterparty().name();
            this.negotiator = made.counterparty().negotiator();
            this.reference = made.counterparty().reference();
        }
        this.sealed = made.sealed();
        made.lines().forEach(line -> lines.add(new OfferLine(line)));
        this.note = made.note();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    private void keep(OfferTerms terms) {
        this.patientHold = terms.patientHold();
        this.waivesRights = terms.waivesRights();
        this.payBy = terms.payBy();
        this.rightsWaived = terms.rightsWaived().isEmpty()
                ? null
                : terms.rightsWaived().stream().sorted().map(Right::name).collect(Collectors.joining(","));
        this.patientMayBeBilled = terms.patientMayBeBilled();
        this.payWithinDays = terms.payWithinDays();
    }

    OfferTerms terms() {
        Set<Right> rights = rightsWaived == null
                ? Set.of()
                : Stream.of(rightsWaived.split(",")).map(Right::valueOf).collect(Collectors.toSet());
        return new OfferTerms(patientHold, waivesRights, payBy, rights, patientMayBeBilled, payWithinDays);
    }

    static Offer byId(UUID caseId, UUID id) {
        return Offer.<Offer>find("id = ?1 and caseId = ?2", id, caseId)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("offer", id));
    }

    static List<Offer> of(UUID caseId) {
        return list("caseId = ?1 order by id", caseId);
    }

    /** The party's newest price that was not voided, whether or not it has expired. A sealed one never stands. */
    public static Optional<Offer> standing(UUID caseId, Party party) {
        return find(
                        "caseId = ?1 and party = ?2 and voidedAt is null and not sealed order by madeOn desc, id desc",
                        caseId,
                        party)
                .firstResultOptional();
    }

    /** Whether its party had named no other price that was not voided. */
    static boolean isFirst(Offer offer) {
        return of(offer.caseId).stream()
                .noneMatch(other -> other.party == offer.party
                        && !other.isVoid()
                        && !other.sealed
                        && other.id.compareTo(offer.id) < 0);
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

    List<OfferLine.Line> lines() {
        return lines.stream().map(OfferLine::view).toList();
    }

    boolean isSealed() {
        return sealed;
    }

    Channel channel() {
        return channel;
    }

    String negotiator() {
        return negotiator;
    }

    /** The repricer or administrator that spoke, or null for the payer itself. */
    String counterparty() {
        return counterparty;
    }

    Counterparty.Kind counterpartyKind() {
        return counterpartyKind;
    }

    UUID caseId() {
        return caseId;
    }

    boolean isVoid() {
        return voidedAt != null;
    }

    /** As those see it who may know its price. */
    public OfferView view(boolean standing, List<OfferFlag> flags) {
        return new OfferView(
                id,
                version,
                party,
                amount,
                lines.stream().map(OfferLine::view).toList(),
                channel,
                madeOn,
                expiresOn,
                terms(),
                counterpartyKind == null
                        ? null
                        : new Counterparty(counterpartyKind, counterparty, negotiator, reference),
                sealed,
                note,
                standing,
                flags,
                enteredBy,
                enteredAt,
                voidedAt,
                voidedBy,
                voidReason);
    }
}
