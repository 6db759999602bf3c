package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import dev.parley.regulation.Regime;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What both sides agreed on. */
public record NewSettlement(
        @NotNull @Schema(description = "The rate for the whole claim, the patient's cost sharing included (FED-ON-13)")
                Money agreedTotal,
        @NotNull LocalDate agreedOn,
        @Schema(description = "The day by which the payer will pay; 30 calendar days after the agreement when absent")
                LocalDate payBy,
        @Schema(description = "Whether the patient may not be billed until it is paid") Boolean patientHold,
        @NotBlank @Size(max = 200) @Schema(description = "Who agreed for the payer") String agreedWith,
        @NotBlank @Size(max = 500) @Schema(description = "What proves it: a letter, a reference number, a document")
                String evidence,
        @Schema(description = "The patient's cost sharing of it; what the payer said last when absent")
                Money patientShare,
        @Size(max = 5000) @Schema(description = "The words of the release, as they are to be signed")
                String releaseText,
        @Schema(description = "True when findings about the release's words were read (CLM-22)")
                Boolean wordingAcknowledged) {

    /** As taken from an accepted offer: no release, the patient's share as it was. */
    NewSettlement(
            Money agreedTotal,
            LocalDate agreedOn,
            LocalDate payBy,
            Boolean patientHold,
            String agreedWith,
            String evidence) {
        this(agreedTotal, agreedOn, payBy, patientHold, agreedWith, evidence, null, null, null);
    }

    void requireSensible(CaseFile file, LocalDate today) {
        Money billed = file.billed();
        List<FieldError> wrong = new ArrayList<>();
        if (!agreedTotal.isPositive()) {
            wrong.add(new FieldError("/agreedTotal", "must be more than zero"));
        }
        if (agreedTotal.isMoreThan(billed)) {
            wrong.add(new FieldError("/agreedTotal", "is more than the charge of " + billed));
        }
        if (agreedOn.isAfter(today)) {
            wrong.add(new FieldError("/agreedOn", "lies in the future"));
        }
        if (payBy != null && payBy.isBefore(agreedOn)) {
            wrong.add(new FieldError("/payBy", "is before the agreement"));
        }
        checkShare(file, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    /** Neither side may seek more from the patient on account of the rate agreed (FED-BB-02, FED-BB-04). */
    private void checkShare(CaseFile file, List<FieldError> wrong) {
        if (patientShare == null) {
            return;
        }
        Money before = file.patientResponsibility();
        boolean mayRise = file.regime() == Regime.DIRECT_NEGOTIATION || file.regime() == Regime.NONE;
        if (patientShare.isNegative()) {
            wrong.add(new FieldError("/patientShare", "must not be negative"));
        } else if (!mayRise && before != null && patientShare.isMoreThan(before)) {
            wrong.add(new FieldError(
                    "/patientShare",
                    "is more than the " + before + " the patient owed before: it never rises (FED-BB-04)"));
        } else if (patientShare.isMoreThan(agreedTotal)) {
            wrong.add(new FieldError("/patientShare", "is more than the agreed total"));
        }
    }
}
