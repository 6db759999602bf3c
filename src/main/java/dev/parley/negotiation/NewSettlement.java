package dev.parley.negotiation;

import dev.parley.http.InvalidFields;
import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
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
                String evidence) {

    void requireSensible(Money billed, LocalDate today) {
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
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }
}
