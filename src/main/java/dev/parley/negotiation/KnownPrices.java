package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The prices that the case and the tenant's own deals hold: the qualifying payment, the charge, and what was agreed before. */
@ApplicationScoped
class KnownPrices implements ReferencePrices {
    private static final int NEWEST = 200;

    private final Clock clock;

    KnownPrices(Clock clock) {
        this.clock = clock;
    }

    /** An earlier deal: what was agreed, on which qualifying payment, when. */
    record Deal(Money agreed, Money qualifyingPayment, LocalDate agreedOn) {}

    @Override
    public List<Anchor> of(CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        List<Anchor> known = new ArrayList<>();
        known.add(Anchor.of(Anchor.Kind.BILLED_CHARGE, "Charge", file.billed(), 0, "claim", today, null));
        if (file.qualifyingPayment() != null && file.qualifyingPayment().isPositive()) {
            known.add(Anchor.of(
                    Anchor.Kind.QUALIFYING_PAYMENT,
                    "Qualifying payment amount",
                    file.qualifyingPayment(),
                    1,
                    "disclosed by the payer",
                    today,
                    null));
            if (file.payerId() != null) {
                settlements(file).ifPresent(known::add);
            }
        }
        return known;
    }

    private static Optional<Anchor> settlements(CaseFile file) {
        List<Deal> deals = Settlement.getEntityManager()
                .createQuery(
                        "select new dev.parley.negotiation.KnownPrices$Deal(s.agreedTotal, f.qualifyingPayment, s.agreedOn)"
                                + " from Settlement s join CaseFile f on f.id = s.caseId where f.payerId = :payer and f.id <> :self"
                                + " and f.qualifyingPayment is not null order by s.id desc",
                        Deal.class)
                .setParameter("payer", file.payerId())
                .setParameter("self", file.id())
                .setMaxResults(NEWEST)
                .getResultList();
        return anchor(file.qualifyingPayment(), deals);
    }

    /** The middle of earlier deals in percent of their qualifying payments, applied to this one. */
    static Optional<Anchor> anchor(Money qualifyingPayment, List<Deal> deals) {
        List<BigDecimal> percents = deals.stream()
                .filter(deal -> deal.qualifyingPayment().isPositive())
                .map(deal -> deal.agreed().percentOf(deal.qualifyingPayment()))
                .toList();
        if (percents.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal middle = CounterpartyMemory.median(percents);
        return Optional.of(Anchor.of(
                Anchor.Kind.OWN_SETTLEMENTS,
                "Own settlements with this payer, " + middle + "% of the qualifying payment amount in the middle",
                qualifyingPayment.times(middle.movePointLeft(2)),
                2,
                "settlements of this tenant",
                deals.get(0).agreedOn(),
                percents.size()));
    }
}
