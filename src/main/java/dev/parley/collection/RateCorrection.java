package dev.parley.collection;

import dev.parley.money.Money;
import dev.parley.storage.OrderedId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.TenantId;

/** An award that was put right after it was issued. The award stays as it was; the correction counts from its day on. */
@Entity
public class RateCorrection extends PanacheEntityBase {
    @Id
    private UUID id;

    @TenantId
    private String tenant;

    private UUID caseId;
    private UUID sourceId;
    private Money agreed;
    private LocalDate correctedOn;
    private String reason;
    private UUID documentId;
    private String recordedBy;
    private Instant recordedAt;

    protected RateCorrection() {}

    RateCorrection(UUID caseId, UUID sourceId, CorrectedRate corrected, String recordedBy, Instant recordedAt) {
        this.id = OrderedId.next();
        this.caseId = caseId;
        this.sourceId = sourceId;
        this.agreed = corrected.agreed();
        this.correctedOn = corrected.correctedOn();
        this.reason = corrected.reason();
        this.documentId = corrected.documentId();
        this.recordedBy = recordedBy;
        this.recordedAt = recordedAt;
    }

    static Optional<RateCorrection> latest(UUID caseId, UUID sourceId) {
        return find("caseId = ?1 and sourceId = ?2 order by id desc", caseId, sourceId)
                .firstResultOptional();
    }

    Money agreed() {
        return agreed;
    }

    LocalDate correctedOn() {
        return correctedOn;
    }

    /** What the entity or the agency put right. */
    @Schema(name = "CorrectedRate")
    public record CorrectedRate(
            @NotNull @Schema(description = "The whole rate as corrected, cost sharing and earlier payments included")
                    Money agreed,
            @NotNull LocalDate correctedOn,
            @NotBlank @Size(max = 500) String reason,
            @Schema(description = "The corrected decision, among the documents of the case") UUID documentId) {}
}
