package dev.parley.idr;

import dev.parley.http.Refusal;
import dev.parley.money.Money;
import java.util.Map;

/** A refund that is posted already, or more than what is due. */
class RefundRefused extends Refusal {
    RefundRefused(String code, String detail, Money due) {
        super(409, code, detail, Map.of("due", due));
    }
}
