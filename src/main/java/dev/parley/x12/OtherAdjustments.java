package dev.parley.x12;

import dev.parley.claim.ClaimForm.Adjustment;
import dev.parley.money.Money;
import java.math.BigDecimal;

/** What another payer took off, as the 837 repeats it. */
final class OtherAdjustments extends Adjustments<Adjustment> {
    @Override
    Adjustment adjustment(String group, String reason, Money amount, BigDecimal quantity) {
        return new Adjustment(group, reason, amount, quantity);
    }
}
