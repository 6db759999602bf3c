package dev.parley.idr;

import dev.parley.idr.Determination.ItemDetermination;
import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** A written determination that the entity put right for a clerical error: what it said before, and what it says now. */
@Entity
public class DeterminationCorrection extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID disputeId;
    private LocalDate correctedOn;

    @Enumerated(EnumType.STRING)
    private Determination.Prevailing prevailingBefore;

    @Enumerated(EnumType.STRING)
    private Determination.Prevailing prevailing;

    private Money awardBefore;
    private Money award;
    private String reason;
    private UUID documentId;
    private String recordedBy;
    private Instant recordedAt;

    protected DeterminationCorrection() {}

    /** {@code part} is what is said now of this dispute. */
    DeterminationCorrection(
            Dispute before, Determination part, CorrectedDetermination now, String recordedBy, Instant recordedAt) {
        DisputeEnd ended = before.ended().orElseThrow();
        this.id = OrderedId.next();
        this.disputeId = before.id();
        this.correctedOn = now.correctedOn();
        this.prevailingBefore = ended.prevailing();
        this.prevailing = part.prevailing();
        this.awardBefore = ended.award();
        this.award = part.award();
        this.reason = now.reason();
        this.documentId = now.documentId();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static List<DeterminationCorrection> of(UUID disputeId) {
        return list("disputeId = ?1 order by id", disputeId);
    }

    /** The papers that the corrections of a case came with; of a batch they lie with one case of it. */
    static List<UUID> papers(UUID caseId) {
        return find(
                        "select c.documentId from DeterminationCorrection c where c.documentId is not null and"
                                + " c.disputeId in (select d.id from Dispute d where d.parties.caseId = ?1)",
                        caseId)
                .project(UUID.class)
                .list();
    }

    LocalDate correctedOn() {
        return correctedOn;
    }

    UUID id() {
        return id;
    }

    CorrectionView view() {
        return new CorrectionView(
                id,
                correctedOn,
                prevailingBefore,
                prevailing,
                awardBefore,
                award,
                reason,
                documentId,
                recordedBy,
                recordedAt);
    }

    /** The determination as it reads now. */
    public record CorrectedDetermination(
            @NotNull @Schema(description = "The day of the corrected determination") LocalDate correctedOn,
            @NotNull @Schema(description = "The rate as corrected, cost sharing and initial payment included")
                    Money award,
            @NotNull Determination.Prevailing prevailing,
            Money payerOffer,
            @Size(max = 4000) @Schema(description = "Needed when the award is not the chosen offer") String awardReason,
            @Size(max = 500) @Schema(
                            description =
                                    "As corrected, all items of this case, or of a batch those of all its cases at"
                                            + " once, which corrects them together (FED-OF-04). The award is then their sum. A"
                                            + " dispute about one item needs none")
                    List<@NotNull @Valid ItemDetermination> items,
            @NotBlank @Size(max = 1000) @Schema(description = "What was wrong, as the entity says") String reason,
            @Schema(
                            description = "The corrected determination, among the documents of the case; each corrected"
                                    + " case of a batch shows it")
                    UUID documentId) {
        public CorrectedDetermination {
            items = items == null ? List.of() : List.copyOf(items);
        }

        Determination issuedOn(LocalDate determinedOn) {
            return new Determination(determinedOn, award, prevailing, payerOffer, awardReason, items);
        }
    }

    /** A correction as clients see it. */
    @Schema(name = "DeterminationCorrectionView")
    public record CorrectionView(
            UUID id,
            LocalDate correctedOn,
            Determination.Prevailing prevailingBefore,
            Determination.Prevailing prevailing,
            Money awardBefore,
            Money award,
            String reason,
            UUID documentId,
            String recordedBy,
            Instant recordedAt) {}
}
