package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What one state adds to federal law. Absent is not known, which is never a no (GEN-04). */
public record StateLaw(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) Reach law,
        @JsonProperty(required = true) Routing routing,
        String scope,
        @JsonProperty(required = true) Covers covers,
        boolean reachesGovernmentPlans,
        @JsonProperty(required = true) Answer selfFundedMayElect,
        @JsonProperty(required = true) Answer allPayerModel,
        @JsonProperty(required = true) GroundAmbulance groundAmbulance,
        String price,
        String process,
        Window negotiation,
        List<Window> disputes,
        List<StateRoad> roads,
        @JsonProperty(required = true) WorkersComp workersComp,
        @JsonProperty(required = true) PromptPay promptPay,
        @JsonProperty(required = true) ConfidenceOf confidence,
        String note) {

    public StateLaw {
        if (id == null || !id.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("id is not a state code");
        }
        Objects.requireNonNull(covers, "covers is missing");
        disputes = disputes == null ? List.of() : List.copyOf(disputes);
        roads = roads == null ? List.of() : List.copyOf(roads);
    }

    /** How far a state's own law on surprise bills goes. */
    public enum Reach {
        NONE,
        PARTIAL,
        COMPREHENSIVE
    }

    /** Which road the price of an insured plan takes. */
    public enum Routing {
        FEDERAL_ONLY,
        BIFURCATED,
        STATE_FOR_STATE_REGULATED,
        PROVIDER_CHOICE
    }

    /** Whether the law covers a kind of service. */
    public enum Coverage {
        YES,
        NO,
        ASK,
        IN_NETWORK_FACILITY
    }

    public record Covers(Coverage emergency, Coverage nonEmergency) {}

    public record GroundAmbulance(Answer protects, LocalDate from, LocalDate to) {}

    /** Who sends the bill, where that changes a window. */
    public enum Party {
        CLINICIAN,
        FACILITY
    }

    /** A window of the state's process. */
    public record Window(
            String rule, Trigger trigger, Term term, LocalDate from, LocalDate to, Party party, Confidence confidence) {
        public Window {
            Objects.requireNonNull(trigger, "trigger is missing");
            Objects.requireNonNull(term, "term is missing");
        }

        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** {@code workerBilling} names what bars billing the worker; Parley bars it everywhere by default (WC-01). */
    public record WorkersComp(
            boolean feeSchedule, String workerBilling, Answer employerBilling, String path, Window dispute) {}

    public record PromptPay(Term term, String interest) {}

    public record ConfidenceOf(Confidence law, Confidence workersComp, Confidence promptPay) {}

    /** Whether the law covers this service; null when the service is of another kind. */
    Answer covers(ServiceType service, NetworkStatus facilityNetwork) {
        if (service == null) {
            return null;
        }
        Coverage coverage =
                switch (service) {
                    case EMERGENCY, POST_STABILIZATION -> covers.emergency();
                    case NON_EMERGENCY -> covers.nonEmergency();
                    case AIR_AMBULANCE, GROUND_AMBULANCE -> Coverage.NO;
                };
        return switch (coverage) {
            case YES -> Answer.YES;
            case NO -> Answer.NO;
            case ASK -> Answer.ASK;
            case IN_NETWORK_FACILITY ->
                facilityNetwork == null
                        ? Answer.ASK
                        : facilityNetwork == NetworkStatus.IN_NETWORK ? Answer.YES : Answer.NO;
        };
    }

    Answer groundAmbulanceOn(LocalDate serviceRendered) {
        if (serviceRendered == null) {
            boolean dated = groundAmbulance.from() != null || groundAmbulance.to() != null;
            return dated ? Answer.ASK : groundAmbulance.protects();
        }
        boolean before = groundAmbulance.from() != null && serviceRendered.isBefore(groundAmbulance.from());
        boolean after = groundAmbulance.to() != null && serviceRendered.isAfter(groundAmbulance.to());
        return before || after ? Answer.NO : groundAmbulance.protects();
    }

    /** The window to ask for the state's process, by the party that bills and the day its trigger came. */
    Optional<Window> disputeFor(boolean facilityBills, LocalDate serviceRendered, LegalEvents events) {
        Party party = facilityBills ? Party.FACILITY : Party.CLINICIAN;
        return disputes.stream()
                .filter(window -> window.party() == null || window.party() == party)
                .filter(window -> events.on(window.trigger())
                        .map(day -> window.covers(
                                window.party() == null || serviceRendered == null ? day : serviceRendered))
                        .orElse(false))
                .findFirst();
    }
}
