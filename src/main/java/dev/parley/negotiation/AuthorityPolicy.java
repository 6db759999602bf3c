package dev.parley.negotiation;

import dev.parley.http.Problem.FieldError;
import dev.parley.money.Money;
import dev.parley.policy.PolicyKind;
import dev.parley.security.Role;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far one person may go alone; beyond it the table of authority limits asks for a second one. */
@Singleton
class AuthorityPolicy extends PolicyKind<AuthorityPolicy.AuthorityTerms> {
    /** The limits of one person. Giving up rights and stopping always take two. */
    @Schema(name = "AuthorityTerms")
    record AuthorityTerms(
            @NotNull @Schema(description = "The highest rate that a provider accepts alone") Money providerAccepts,
            @NotNull @Schema(description = "The highest rate that a supervisor accepts alone") Money supervisorAccepts,
            @NotNull @PositiveOrZero @DecimalMax("100") @Schema(description = "How many percent under the floor one person may go; the standard is none")
                    BigDecimal percentUnderFloor,
            @NotNull @PositiveOrZero @DecimalMax("100") @Schema(description = "How many percent under the target one person may accept")
                    BigDecimal percentUnderTarget,
            @Schema(description = "Whether accepting a first offer always takes two (CLM-19)")
                    boolean firstOfferTakesTwo) {

        BigDecimal accepts(String role) {
            return (role.equals(Role.SUPERVISOR) ? supervisorAccepts : providerAccepts).dollars();
        }
    }

    AuthorityPolicy() {
        super(
                "authority",
                "How far one person may accept or counter alone before a second one must agree",
                AuthorityTerms.class,
                new AuthorityTerms(
                        Money.of("10000"), Money.of("50000"), BigDecimal.ZERO, BigDecimal.valueOf(40), false));
    }

    @Override
    protected List<FieldError> contradictions(AuthorityTerms terms) {
        List<FieldError> wrong = new ArrayList<>();
        if (terms.providerAccepts().isNegative()) {
            wrong.add(new FieldError("/providerAccepts", "must not be negative"));
        }
        if (terms.supervisorAccepts().isLessThan(terms.providerAccepts())) {
            wrong.add(new FieldError("/supervisorAccepts", "is less than what a provider accepts alone"));
        }
        return wrong;
    }
}
