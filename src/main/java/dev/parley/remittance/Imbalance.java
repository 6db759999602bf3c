package dev.parley.remittance;

import dev.parley.money.Money;
import dev.parley.remittance.NewRemittance.Adjustment;
import dev.parley.remittance.NewRemittance.PaidClaim;
import dev.parley.remittance.NewRemittance.PaidLine;
import java.util.ArrayList;
import java.util.List;

/** Amounts of a remittance that do not add up, by the codes that an 835 gets for the same; the pointer is RFC 6901. */
public record Imbalance(String code, String pointer, String detail) {

    /** By line, by claim and for the payment as a whole. */
    public static List<Imbalance> of(NewRemittance sent) {
        List<Imbalance> found = new ArrayList<>();
        for (int i = 0; i < sent.claims().size(); i++) {
            claim(sent.claims().get(i), "/claims/" + i, found);
        }
        payment(sent, found);
        return found;
    }

    private static void claim(PaidClaim claim, String at, List<Imbalance> found) {
        List<Adjustment> all = new ArrayList<>(claim.adjustments());
        for (int i = 0; i < claim.lines().size(); i++) {
            PaidLine line = claim.lines().get(i);
            balance("line-out-of-balance", at + "/lines/" + i, line.charge(), line.paid(), line.adjustments(), found);
            all.addAll(line.adjustments());
        }
        balance("claim-out-of-balance", at, claim.charge(), claim.paid(), all, found);
        if (claim.lines().isEmpty()) {
            return;
        }
        Money charges = Money.sum(claim.lines().stream().map(PaidLine::charge).toList());
        if (!charges.equals(claim.charge())) {
            found.add(new Imbalance(
                    "charges-out-of-balance",
                    at + "/charge",
                    "is " + claim.charge() + ", its lines come to " + charges));
        }
    }

    private static void balance(
            String code, String at, Money charge, Money paid, List<Adjustment> adjustments, List<Imbalance> found) {
        Money taken = Money.sum(adjustments.stream().map(Adjustment::amount).toList());
        if (!charge.minus(taken).equals(paid)) {
            found.add(new Imbalance(
                    code,
                    at + "/paid",
                    "is %s, but %s less adjustments of %s is %s".formatted(paid, charge, taken, charge.minus(taken))));
        }
    }

    private static void payment(NewRemittance sent, List<Imbalance> found) {
        if (sent.totalPaid() == null) {
            return;
        }
        Money claims = Money.sum(sent.claims().stream().map(PaidClaim::paid).toList());
        Money due = claims.minus(Money.sum(sent.providerAdjustments().stream()
                .map(NewRemittance.ProviderAdjustment::amount)
                .toList()));
        if (!due.equals(sent.totalPaid())) {
            found.add(new Imbalance(
                    "remittance-out-of-balance",
                    "/totalPaid",
                    "is " + sent.totalPaid() + ", the claims less the provider adjustments come to " + due));
        }
    }
}
