package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.money.Money;
import dev.parley.party.Client;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** What a client is invoiced for a case, or gets back of it, since the entry before. Never edited: the next one differs. */
@Entity
public class ServiceFeeEntry extends PanacheEntityBase {
    /** Which way it goes. */
    public enum Kind {
        INVOICE,
        /** The case has brought less since: the payer took money back, or some was sent back to it. */
        CREDIT
    }

    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private UUID clientId;

    /** Counted from 1 in its case; two at once cannot both be next. */
    private int place;

    private String number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Money gain;
    private Money fee;
    private Money amount;
    private String basis;
    private LocalDate enteredOn;
    private String enteredBy;
    private Instant enteredAt;

    protected ServiceFeeEntry() {}

    /** {@code amount} is the fee less what was entered before, and never zero. */
    ServiceFeeEntry(
            CaseFile file,
            UUID clientId,
            int place,
            Money gain,
            Money fee,
            Money amount,
            String basis,
            LocalDate enteredOn,
            String enteredBy,
            Instant enteredAt) {
        this.id = OrderedId.next();
        this.caseId = file.id();
        this.clientId = clientId;
        this.place = place;
        this.kind = amount.isNegative() ? Kind.CREDIT : Kind.INVOICE;
        this.number = (kind == Kind.CREDIT ? "CR-" : "INV-") + file.caseNumber().substring(2) + "-" + place;
        this.gain = gain;
        this.fee = fee;
        this.amount = amount;
        this.basis = basis;
        this.enteredOn = enteredOn;
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }

    static List<ServiceFeeEntry> of(UUID caseId) {
        return list("caseId = ?1 order by place", caseId);
    }

    /** Of all cases, both days included, one more than {@code most} where there are more. */
    static List<ServiceFeeEntry> entered(LocalDate from, LocalDate to, UUID clientId, int most) {
        return clientId == null
                ? ServiceFeeEntry.<ServiceFeeEntry>find("enteredOn between ?1 and ?2 order by id", from, to)
                        .range(0, most)
                        .list()
                : ServiceFeeEntry.<ServiceFeeEntry>find(
                                "enteredOn between ?1 and ?2 and clientId = ?3 order by id", from, to, clientId)
                        .range(0, most)
                        .list();
    }

    /** The clients of these entries by name, and the one that was asked for, if any. */
    static List<Client> charged(LocalDate from, LocalDate to, UUID asked) {
        String charged = "id in (select e.clientId from ServiceFeeEntry e where e.enteredOn between ?1 and ?2)";
        return asked == null
                ? Client.list(charged + " order by name, id", from, to)
                : Client.list(charged + " or id = ?3 order by name, id", from, to, asked);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    Money amount() {
        return amount;
    }

    FeeEntryView view() {
        return new FeeEntryView(
                id, caseId, clientId, number, kind, gain, fee, amount, basis, enteredOn, enteredBy, enteredAt);
    }

    /** An entry as people see it. */
    @Schema(name = "ServiceFeeEntry")
    public record FeeEntryView(
            UUID id,
            UUID caseId,
            UUID clientId,
            @Schema(description = "INV- or CR-, the letters of the case number, and the place of the entry in its case")
                    String number,
            Kind kind,
            @Schema(description = "What the case had brought by then over the payer's first payment (FEE-01)")
                    Money gain,
            @Schema(description = "The whole fee on that gain by the contract") Money fee,
            @Schema(description = "The fee less what was entered before; negative for a CREDIT") Money amount,
            @Schema(description = "How the amount comes about") String basis,
            LocalDate enteredOn,
            String enteredBy,
            Instant enteredAt) {}
}
