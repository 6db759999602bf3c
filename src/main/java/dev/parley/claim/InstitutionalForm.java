package dev.parley.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What only a facility's claim (UB-04, 837I) says. The type of bill is {@code facilityTypeCode} with the frequency code. */
public record InstitutionalForm(
        @Size(max = 2) @Schema(description = "The first two digits of the type of bill, such as 13 (hospital, outpatient)")
                String facilityTypeCode,
        @Size(max = 1) String admissionType,
        @Size(max = 1) String admissionSource,
        @Size(max = 2) String patientStatus,
        LocalDate statementFrom,
        LocalDate statementTo,
        LocalDate admittedOn,
        @Size(max = 4) String admittedAt,
        @Size(max = 4) String dischargedAt,
        @Valid NewClaim.Provider attendingProvider,
        @Valid NewClaim.Provider operatingProvider,
        @Pattern(regexp = "[YNUW1-]{0,40}", message = "must be Y, N, U, W, 1 or - for each diagnosis") @Schema(description = "One letter for each diagnosis, - where none is said")
                String presentOnAdmission,
        @Size(max = 200) List<@NotNull @Valid FormCode> codes) {
    public InstitutionalForm {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }

    /** A code of the form with what belongs to it: days for occurrences and procedures, an amount for values. */
    public record FormCode(
            @NotNull Kind kind,
            @NotBlank @Size(max = 30) String code,
            LocalDate from,
            LocalDate to,
            @Digits(integer = 16, fraction = 2) BigDecimal amount) {}

    /** Which boxes of the form a code belongs to. */
    public enum Kind {
        ADMITTING_DIAGNOSIS,
        PATIENT_REASON,
        EXTERNAL_CAUSE,
        DIAGNOSIS_RELATED_GROUP,
        PRINCIPAL_PROCEDURE,
        OTHER_PROCEDURE,
        OCCURRENCE_SPAN,
        OCCURRENCE,
        VALUE,
        CONDITION,
        TREATMENT
    }
}
