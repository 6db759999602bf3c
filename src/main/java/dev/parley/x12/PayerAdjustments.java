package dev.parley.x12;

import dev.parley.money.Money;
import dev.parley.remittance.NewRemittance.Adjustment;
import java.math.BigDecimal;

/** What the payer of an 835 takes off. */
final class PayerAdjustments extends Adjustments<Adjustment> {
    @Override
    Adjustment adjustment(String group, String reason, Money amount, BigDecimal quantity) {
        return new Adjustment(group, reason, amount, quantity);
    }
}
