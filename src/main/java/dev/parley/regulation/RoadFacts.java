package dev.parley.regulation;

import dev.parley.money.Money;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a case says to the question whether and until when its state's process can be asked for. Null is not known; {@code
 * gaveUp} holds the codes of questions that nobody could answer.
 *
 * @param used whether the process was asked for before, and nothing opened it again
 * @param ownOffer our standing offer, {@code payerOffer} the payer's
 */
public record RoadFacts(
        String state,
        ServiceType service,
        Boolean facilityBills,
        Money charge,
        Money ownOffer,
        Money payerOffer,
        LegalEvents events,
        Answers answers,
        Set<String> gaveUp,
        boolean used,
        LocalDate today) {

    /** What people found out where the rows of the states say nothing. */
    public record Answers(
            FoundProcess process,
            Boolean mayGoThere,
            LocalDate lastDay,
            LocalDate extendedUntil,
            Boolean answeredInTime,
            Boolean offersFarApart) {
        public static final Answers NONE = new Answers(null, null, null, null, null, null);
    }

    /** What a state without a known process turned out to have. */
    public enum FoundProcess {
        ARBITRATION(StateRoad.Kind.ARBITRATION),
        MEDIATION(StateRoad.Kind.MEDIATION),
        COMPLAINT(StateRoad.Kind.COMPLAINT),
        NONE(null);

        private final StateRoad.Kind kind;

        FoundProcess(StateRoad.Kind kind) {
            this.kind = kind;
        }

        StateRoad.Kind kind() {
            return kind;
        }
    }

    /** As the clocks ask for them. */
    CaseFacts caseFacts() {
        return CaseFacts.builder()
                .state(state)
                .serviceType(service)
                .facilityBills(facilityBills)
                .build();
    }

    boolean facility() {
        return Boolean.TRUE.equals(facilityBills);
    }
}
