package dev.parley.collection;

import dev.parley.money.Money;
import dev.parley.regulation.Confidence;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.StateLaw;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Interest on what is late, where a rule gives a plain rate; where none does, that is said and nothing is claimed. */
@Schema(name = "InterestClaim")
public record Interest(
        @Schema(description = "False where no rule gives an amount: then it is absent") boolean given,
        String ruleId,
        Confidence confidence,
        @Schema(description = "How the amount comes about, or why there is none") String because,
        @Schema(
                        description =
                                "Simple interest up to the day asked for; calendar days, the day after the due day is day one")
                Money amount,
        Long days) {
    private static final Pattern PLAIN = Pattern.compile("(\\d+(?:\\.\\d+)?)% a (month|year)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Interest on(Money missing, LocalDate dueOn, LocalDate today, PlanFunding funding, Optional<StateLaw> state) {
        if (!RecoveryProposal.INSURED.contains(funding)) {
            return none(
                    "FED-PY-03",
                    Confidence.U,
                    funding == null || funding == PlanFunding.UNKNOWN
                            ? "who funds the plan is not known, so no rule on interest is known either"
                            : "no federal figure was found, and state law reaches insured plans only (CLM-23)");
        }
        if (state.isEmpty() || state.get().promptPay().interest() == null) {
            return none("CLM-23", Confidence.U, "no rate of the state is known");
        }
        StateLaw law = state.get();
        String rule = law.promptPay().interest();
        Matcher plain = PLAIN.matcher(rule);
        if (!plain.matches()) {
            return none(
                    "CLM-23",
                    law.confidence().promptPay(),
                    law.id() + " says: " + rule + "; that is no plain rate, so a person counts it");
        }
        long days = Math.max(0, today.toEpochDay() - dueOn.toEpochDay());
        boolean yearly = plain.group(2).equals("year");
        BigDecimal each = new BigDecimal(plain.group(1)).divide(HUNDRED);
        BigDecimal factor = each.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(yearly ? 365 : 30), 10, RoundingMode.HALF_UP);
        Money amount = missing.times(factor);
        return new Interest(
                true,
                "CLM-23",
                law.confidence().promptPay(),
                missing + " x " + rule + " x " + days + " days / " + (yearly ? 365 : 30) + " = " + amount + " ("
                        + law.id()
                        + " prompt-pay law; whether it reaches a rate fixed by award or agreement is for counsel)",
                amount,
                days);
    }

    private static Interest none(String ruleId, Confidence confidence, String because) {
        return new Interest(false, ruleId, confidence, because, null, null);
    }
}
