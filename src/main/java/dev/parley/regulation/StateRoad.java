package dev.parley.regulation;

import dev.parley.money.Money;
import java.util.List;
import java.util.Objects;

/**
 * A process of a state over the price of a service. A window, threshold or fee that is null is not known, which is never a
 * no (GEN-04): a person is asked.
 *
 * @param party who bills, where that chooses between two roads
 * @param services the kinds of service it is for; all that the state's law covers when empty
 * @param charge the charges it is for
 * @param noThreshold whether somebody looked for a threshold and found that there is none
 * @param offerGaps how far apart the final offers must lie, by charge; the first that fits
 * @param talks whether the state's negotiation comes before the request or after it
 * @param ask codes of what a person must say beyond what the row itself leaves open
 * @param windowUnknown whether the state's general window is not the one of this road
 */
public record StateRoad(
        String id,
        Kind kind,
        String office,
        StateLaw.Party party,
        List<ServiceType> services,
        StartedBy startedBy,
        Charge charge,
        boolean noThreshold,
        List<OfferGap> offerGaps,
        Talks talks,
        List<String> ask,
        boolean windowUnknown,
        StateLaw.Window neutral,
        StateLaw.Window decision,
        StateLaw.Window suit,
        String fees) {

    /** What kind of process it is. */
    public enum Kind {
        /** Somebody decides, and the decision binds as the state's law says. */
        ARBITRATION,
        /** Somebody helps the parties to agree; nobody decides. */
        MEDIATION,
        /** The regulator looks into it. */
        COMPLAINT
    }

    /** Who may begin it. */
    public enum StartedBy {
        PROVIDER,
        PATIENT
    }

    /** When the state's own negotiation takes place. */
    public enum Talks {
        BEFORE_REQUEST,
        AFTER_REQUEST
    }

    /** Charges from one amount on, over one, or below one; null is no bound. */
    public record Charge(Money from, Money over, Money below) {
        boolean holds(Money charge) {
            return (from == null || !charge.isLessThan(from))
                    && (over == null || charge.isMoreThan(over))
                    && (below == null || charge.isLessThan(below));
        }

        String words() {
            String least = from != null ? "of " + from + " or more" : over != null ? "over " + over : "";
            return below == null ? least : (least + " under " + below).trim();
        }
    }

    /** The least distance of the final offers for charges from this one on. */
    public record OfferGap(Money chargeFrom, Money least) {}

    public StateRoad {
        Objects.requireNonNull(id, "id is missing");
        Objects.requireNonNull(kind, "kind is missing");
        Objects.requireNonNull(office, "office is missing");
        services = services == null ? List.of() : List.copyOf(services);
        startedBy = startedBy == null ? StartedBy.PROVIDER : startedBy;
        offerGaps = offerGaps == null ? List.of() : List.copyOf(offerGaps);
        talks = talks == null ? Talks.BEFORE_REQUEST : talks;
        ask = ask == null ? List.of() : List.copyOf(ask);
    }

    /** A road that a person found out; everything else about it has to be asked. */
    static StateRoad foundOut(String state, Kind kind) {
        return new StateRoad(
                state + "-FOUND-OUT",
                kind,
                "as found out for this case",
                null,
                List.of(),
                null,
                null,
                false,
                List.of(),
                Talks.AFTER_REQUEST,
                List.of(),
                true,
                null,
                null,
                null,
                null);
    }

    /** An unknown kind of service fits every road. */
    boolean isFor(ServiceType service, boolean facilityBills) {
        StateLaw.Party biller = facilityBills ? StateLaw.Party.FACILITY : StateLaw.Party.CLINICIAN;
        return (services.isEmpty() || service == null || services.contains(service))
                && (party == null || party == biller)
                && service != ServiceType.GROUND_AMBULANCE
                && service != ServiceType.AIR_AMBULANCE;
    }

    boolean thresholdKnown() {
        return noThreshold || charge != null || !offerGaps.isEmpty();
    }

    /** Null where none is on file. */
    Money leastGap(Money billed) {
        return offerGaps.stream()
                .filter(gap -> !billed.isLessThan(gap.chargeFrom()))
                .map(OfferGap::least)
                .findFirst()
                .orElse(null);
    }
}
