package dev.parley.patientbalance;

import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import dev.parley.policy.PolicyKind;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line under which a balance is small, the same for all payers and patients (PB-15, PB-16). */
@Singleton
class WriteOffPolicy extends PolicyKind<WriteOffPolicy.WriteOffTerms> {
    @Schema(name = "WriteOffTerms")
    record WriteOffTerms(
            @NotNull @Schema(description = "Balances up to this amount are small, for all payers and patients alike")
                    Money smallBalance) {}

    WriteOffPolicy(
            @ConfigProperty(name = "parley.policy.small-balance", defaultValue = "20.00") BigDecimal smallBalance) {
        super(
                "write-offs",
                "Up to which amount a balance is small enough to be written off as such",
                WriteOffTerms.class,
                new WriteOffTerms(new Money(smallBalance)));
    }

    @Override
    protected List<FieldError> contradictions(WriteOffTerms terms) {
        return terms.smallBalance().isNegative()
                ? List.of(new FieldError("/smallBalance", "must not be negative"))
                : List.of();
    }
}
