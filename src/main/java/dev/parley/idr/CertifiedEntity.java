package dev.parley.idr;

import dev.parley.money.Money;
import dev.parley.regulation.Confidence;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entity that may decide disputes, as the list of CMS or another source names it, with what it charges (FED-FE-07). */
public record CertifiedEntity(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 10) List<@NotBlank @Size(max = 100) String> aliases,
        @Schema(description = "First day of its certification, where known") LocalDate certifiedFrom,
        @Schema(description = "Last day of its certification; absent while it holds") LocalDate certifiedUntil,
        @NotNull @Schema(description = "How sure the source is; C and U only warn") Confidence confidence,
        @NotBlank @Size(max = 300) String source,
        @NotNull @Size(max = 40) @Schema(description = "Empty while nobody loaded what it charges")
                List<@NotNull @Valid ListedFee> fees) {
    /** What an entity charges each party for disputes initiated from a day on. */
    @Schema(name = "ListedEntityFee")
    public record ListedFee(
            @NotNull LocalDate from,
            @NotNull @Schema(description = "Single or bundled") Money single,
            @NotNull @Schema(description = "A batch of up to 25 lines") Money batched,
            @NotNull @Schema(description = "For each further block of 25 lines from line 26 on") Money furtherBlock,
            @Schema(description = "Approved by the Departments although outside the published range (FED-FE-05)")
                    boolean approvedOutsideRange,
            @NotBlank @Size(max = 300) String source) {
        private static final int LINES_PER_BLOCK = 25;

        Money of(boolean isBatch, int lines) {
            if (!isBatch) {
                return single;
            }
            Money fee = batched;
            for (int block = 0; block < Math.max(0, (lines - 1) / LINES_PER_BLOCK); block++) {
                fee = fee.plus(furtherBlock);
            }
            return fee;
        }
    }

    public CertifiedEntity {
        aliases = aliases == null ? null : List.copyOf(aliases);
        fees = fees == null ? null : List.copyOf(fees);
    }

    /** Names that mean the same entity have the same key: letters and digits only, without the form of the company. */
    static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\b(inc|llc|llp|ltd|corp|corporation|incorporated|company)\\b\\.?", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    boolean isCalled(String said) {
        return keys().anyMatch(key(said)::equals);
    }

    Stream<String> keys() {
        return Stream.concat(Stream.of(name), aliases.stream()).map(CertifiedEntity::key);
    }

    boolean certifiedOn(LocalDate day) {
        return (certifiedFrom == null || !day.isBefore(certifiedFrom))
                && (certifiedUntil == null || !day.isAfter(certifiedUntil));
    }

    /** What holds for disputes that are initiated on a day; empty where nobody loaded it. */
    Optional<ListedFee> feeOn(LocalDate initiated) {
        return fees.stream().filter(fee -> !fee.from().isAfter(initiated)).max(Comparator.comparing(ListedFee::from));
    }
}
