package dev.parley.claim;

import dev.parley.money.Money;
import dev.parley.party.Facility;
import dev.parley.party.Patient;
import dev.parley.party.Payer;
import dev.parley.party.Plan;
import dev.parley.party.Provider;
import dev.parley.storage.OrderedId;
import dev.parley.storage.ReadOnce;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A claim as billed. Never edited, but for the payer when the payer first answers: a correction is another claim. */
@Entity
public class Claim extends PanacheEntityBase {
    @Id
    private UUID id;

    @Version
    private int version;

    @TenantId
    private String tenant;

    private String claimNumber;

    @Enumerated(EnumType.STRING)
    private ClaimType type;

    private String frequencyCode;
    private String payerControlNumber;
    private String contentHash;
    private Money totalCharge;
    private String placeOfService;
    private LocalDate billSent;
    private LocalDate serviceFrom;
    private LocalDate serviceTo;

    @ManyToOne(fetch = FetchType.LAZY)
    private Provider billingProvider;

    @ManyToOne(fetch = FetchType.LAZY)
    private Provider renderingProvider;

    @ManyToOne(fetch = FetchType.LAZY)
    private Facility facility;

    @ManyToOne(fetch = FetchType.LAZY)
    private Payer payer;

    @ManyToOne(fetch = FetchType.LAZY)
    private Plan plan;

    @ManyToOne(fetch = FetchType.LAZY)
    private Patient patient;

    private String diagnoses;
    private Instant receivedAt;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private BilledClaim billed;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "claim_id", nullable = false, updatable = false)
    @OrderBy("lineNumber")
    private List<ClaimLine> lines = new ArrayList<>();

    protected Claim() {}

    Claim(NewClaim billed, Parties parties, String contentHash, Instant receivedAt) {
        this.id = OrderedId.next();
        this.claimNumber = billed.claimNumber();
        this.type = billed.type();
        this.frequencyCode = billed.frequencyCode();
        this.payerControlNumber = controlNumber(billed);
        this.contentHash = contentHash;
        this.totalCharge = billed.totalCharge();
        this.placeOfService = billed.placeOfService();
        this.billSent = billed.billSent();
        this.serviceFrom = billed.lines().stream()
                .map(NewClaim.Line::serviceFrom)
                .min(LocalDate::compareTo)
                .orElseThrow();
        this.serviceTo = billed.lines().stream()
                .map(NewClaim.Line::serviceTo)
                .max(LocalDate::compareTo)
                .orElseThrow();
        this.billingProvider = parties.billingProvider();
        this.renderingProvider = parties.renderingProvider();
        this.facility = parties.facility();
        this.payer = parties.payer();
        this.plan = parties.plan();
        this.patient = parties.patient();
        this.diagnoses = String.join(",", billed.diagnoses());
        this.receivedAt = receivedAt;
        this.billed = new BilledClaim(OrderedId.next(), billed);
        for (int i = 0; i < billed.lines().size(); i++) {
            lines.add(new ClaimLine(i + 1, billed.lines().get(i)));
        }
    }

    /** The parties of a claim as rows; all but the billing provider and the patient may be unknown. */
    record Parties(
            Provider billingProvider,
            Provider renderingProvider,
            Facility facility,
            Payer payer,
            Plan plan,
            Patient patient) {}

    public static Optional<Claim> byId(UUID id) {
        return findByIdOptional(id);
    }

    @PrePersist
    void made() {
        ReadOnce.made(Claim.class, naturalName(), this);
    }

    /** What tells it from every other: one of this name is the same claim. */
    String naturalName() {
        return String.join("\n", claimNumber, frequencyCode, payerControlNumber, billingProvider.npi());
    }

    static String naturalName(NewClaim billed) {
        return String.join(
                "\n",
                billed.claimNumber(),
                billed.frequencyCode(),
                controlNumber(billed),
                billed.billingProvider().npi());
    }

    static String controlNumber(NewClaim billed) {
        return billed.payerControlNumber() == null ? "" : billed.payerControlNumber();
    }

    /** The claim did not say who pays; the remittance does. */
    public void answeredBy(Payer answering) {
        if (payer == null) {
            payer = answering;
        }
    }

    public UUID id() {
        return id;
    }

    public String claimNumber() {
        return claimNumber;
    }

    public ClaimType type() {
        return type;
    }

    public String frequencyCode() {
        return frequencyCode;
    }

    public String contentHash() {
        return contentHash;
    }

    public Money totalCharge() {
        return totalCharge;
    }

    public String placeOfService() {
        return placeOfService;
    }

    /** The place of the claim, else of the first line that names one, or null. */
    public String anyPlaceOfService() {
        return placeOfService != null
                ? placeOfService
                : lines.stream()
                        .map(ClaimLine::placeOfService)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The payer's number of the claim that this one replaces or voids; empty for an original. */
    public String payerControlNumber() {
        return payerControlNumber;
    }

    /** Frequency code 7 or 8: it takes the place of an earlier claim. */
    public boolean takesAPlace() {
        return frequencyCode.equals("7") || isVoid();
    }

    /** Frequency code 8: it asks for no payment. */
    public boolean isVoid() {
        return frequencyCode.equals("8");
    }

    /** The day the bill was transmitted, or null where nobody said. */
    public LocalDate billSent() {
        return billSent;
    }

    public LocalDate serviceFrom() {
        return serviceFrom;
    }

    /** The patient's number at the plan, or null. */
    public String memberId() {
        return patient.memberId();
    }

    public LocalDate serviceTo() {
        return serviceTo;
    }

    public Provider billingProvider() {
        return billingProvider;
    }

    /** Who furnished the service, or null where the claim names nobody but the billing provider. */
    public Provider renderingProvider() {
        return renderingProvider;
    }

    public Facility facility() {
        return facility;
    }

    public Payer payer() {
        return payer;
    }

    public Plan plan() {
        return plan;
    }

    /** The claim word for word; empty for one that was taken in before its words were kept. */
    public Optional<NewClaim> billed() {
        return Optional.ofNullable(billed).map(BilledClaim::content);
    }

    /** The group under which a facility billed the whole as one service, such as 470; empty where it billed none. */
    public Optional<String> diagnosisRelatedGroup() {
        return type != ClaimType.INSTITUTIONAL
                ? Optional.empty()
                : billed().map(NewClaim::institutional).flatMap(form -> form.codes().stream()
                        .filter(code -> code.kind() == InstitutionalForm.Kind.DIAGNOSIS_RELATED_GROUP)
                        .map(InstitutionalForm.FormCode::code)
                        .findFirst());
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public List<ClaimLine> lines() {
        return List.copyOf(lines);
    }

    public int version() {
        return version;
    }

    /** {@code withoutCase} tells of a claim that has no case, else it is null. */
    public ClaimView view(UUID caseId, ClaimView.WithoutCase withoutCase) {
        Optional<NewClaim> words = billed();
        return new ClaimView(
                id,
                caseId,
                claimNumber,
                type,
                frequencyCode,
                payerControlNumber.isEmpty() ? null : payerControlNumber,
                totalCharge,
                placeOfService,
                billSent,
                serviceFrom,
                serviceTo,
                billingProvider.view(),
                renderingProvider == null ? null : renderingProvider.view(),
                facility == null ? null : facility.view(),
                payer == null ? null : payer.view(),
                plan == null ? null : plan.view(),
                patient.view(),
                diagnoses.isEmpty() ? List.of() : List.of(diagnoses.split(",")),
                lines.stream().map(ClaimLine::view).toList(),
                receivedAt,
                words.map(NewClaim::institutional).orElse(null),
                words.map(NewClaim::form).orElse(null),
                withoutCase);
    }
}
