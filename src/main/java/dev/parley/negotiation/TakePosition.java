package dev.parley.negotiation;

import dev.parley.casefile.CaseFile;
import dev.parley.casefile.Deadline;
import dev.parley.claim.ClaimLine;
import dev.parley.money.Money;
import dev.parley.regulation.ClockKind;
import dev.parley.regulation.FederalFees;
import dev.parley.regulation.Regime;
import dev.parley.regulation.RoadStanding;
import dev.parley.remittance.RemittanceClaim;
import dev.parley.review.CaseRoad;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gathers where both sides stand today from the rows of a case. */
@ApplicationScoped
class TakePosition {
    private final FederalFees fees;
    private final CaseRoad road;
    private final Clock clock;

    TakePosition(FederalFees fees, CaseRoad road, Clock clock) {
        this.fees = fees;
        this.road = road;
        this.clock = clock;
    }

    Position of(CaseFile file) {
        UUID caseId = file.id();
        LocalDate today = LocalDate.now(clock);
        List<Position.PricedItem> items = items(file);
        Deadline window = Deadline.latest(caseId, ClockKind.IDR_INITIATION).orElse(null);
        Money own =
                Offer.standing(caseId, Offer.Party.PROVIDER).map(Offer::amount).orElse(null);
        Optional<RoadStanding> state = file.regime() == Regime.STATE ? Optional.of(state(file, own)) : Optional.empty();
        String noDispute = noDispute(file, window, today);
        return new Position(
                today,
                file.regime(),
                file.billed(),
                file.paid(),
                file.patientResponsibility(),
                file.qualifyingPayment(),
                items,
                Offer.standing(caseId, Offer.Party.PAYER)
                        .map(offer -> payerOffer(caseId, offer))
                        .orElse(null),
                own,
                noDispute == null ? dispute(window, items.size(), today) : null,
                state.filter(standing -> standing.status() != RoadStanding.Status.CLOSED)
                        .map(TakePosition::process)
                        .orElse(null),
                state.map(RoadStanding::because).orElse(noDispute));
    }

    private RoadStanding state(CaseFile file, Money own) {
        Money payers =
                Offer.standing(file.id(), Offer.Party.PAYER).map(Offer::amount).orElse(null);
        return road.standing(road.facts(file, own, payers));
    }

    private static Position.StateProcess process(RoadStanding standing) {
        return new Position.StateProcess(
                standing.office() == null ? "the state's process, which a person has to find" : standing.office(),
                standing.opens(),
                standing.due(),
                standing.status() == RoadStanding.Status.MISSED,
                standing.because());
    }

    /** Why a federal dispute cannot be had; null when it can. */
    private static String noDispute(CaseFile file, Deadline window, LocalDate today) {
        if (file.regime() != Regime.FEDERAL_IDR) {
            return "The price is settled under " + file.regime() + ", not in federal dispute resolution";
        }
        if (window == null) {
            return "No open negotiation notice was sent, and dispute resolution follows open negotiation (FED-IN-01)";
        }
        if (today.isAfter(window.dueOn())) {
            return "Dispute resolution could be initiated until " + window.dueOn() + " (" + window.ruleId() + ")";
        }
        return null;
    }

    private Position.Dispute dispute(Deadline window, int items, LocalDate today) {
        LocalDate initiation = today.isBefore(window.opensOn()) ? window.opensOn() : today;
        FederalFees.EntityFeeRange entity =
                fees.entity(initiation, items > 1, items).orElseThrow();
        return new Position.Dispute(
                window.opensOn(),
                window.dueOn(),
                fees.administrative(initiation).orElseThrow().amount(),
                entity.least(),
                entity.most());
    }

    private static Position.PayerOffer payerOffer(UUID caseId, Offer offer) {
        List<Money> earlier = Offer.of(caseId).stream()
                .filter(other -> other.party() == Offer.Party.PAYER
                        && !other.isVoid()
                        && !other.id().equals(offer.id()))
                .map(Offer::amount)
                .toList();
        return new Position.PayerOffer(
                offer.id(),
                offer.amount(),
                offer.expiresOn(),
                earlier.isEmpty(),
                offer.terms().givesUpRights(),
                offer.terms().patientHold(),
                earlier.isEmpty() ? offer.amount() : earlier.get(0),
                earlier.isEmpty() ? null : earlier.get(earlier.size() - 1));
    }

    /** By line where an answer of the payer disclosed it by line; else the claim as one item, under its dearest procedure. */
    private static List<Position.PricedItem> items(CaseFile file) {
        if (file.qualifyingPayment() == null) {
            return List.of();
        }
        return RemittanceClaim.forClaim(file.claimId()).stream()
                .map(TakePosition::disclosed)
                .filter(items -> sum(items).equals(file.qualifyingPayment()))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> List.of(new Position.PricedItem(dearest(file), file.qualifyingPayment())));
    }

    private static List<Position.PricedItem> disclosed(RemittanceClaim answer) {
        return answer.lines().stream()
                .filter(line -> line.qualifyingPaymentAmount() != null)
                .map(line -> new Position.PricedItem(line.procedureCode(), line.qualifyingPaymentAmount()))
                .toList();
    }

    private static Money sum(List<Position.PricedItem> items) {
        return Money.sum(
                items.stream().map(Position.PricedItem::qualifyingPayment).toList());
    }

    private static String dearest(CaseFile file) {
        return file.part().of(file.claim()).stream()
                .max(Comparator.comparing(ClaimLine::charge))
                .map(ClaimLine::procedureCode)
                .orElse(null);
    }
}
