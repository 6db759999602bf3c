package dev.parley.regulation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import java.util.Arrays;
import java.util.List;

/**
 * What is known of one item or one claim, as far as the law asks; null is not known. {@code state} is where the service
 * was furnished, {@code planState} whose law regulates the plan, {@code optIn} whether a self-funded plan elected state
 * law, {@code facilityBills} whether a facility and not a clinician bills, {@code appealLevels} how many the plan has, 1 to 5.
 */
@JsonDeserialize(builder = CaseFacts.Builder.class)
@JsonIgnoreProperties(ignoreUnknown = false)
public record CaseFacts(
        PlanFunding planFunding,
        ServiceType serviceType,
        FacilityType facilityType,
        NetworkStatus facilityNetwork,
        NetworkStatus providerNetwork,
        String state,
        Specialty specialty,
        boolean batched,
        String planState,
        String placeOfService,
        Boolean facilityBills,
        Boolean optIn,
        Boolean coverageDenied,
        Boolean noticeAndConsent,
        NoticeTiming noticeTiming,
        Boolean participatingProviderAvailable,
        Boolean urgentUnforeseenNeed,
        PostStabilization postStabilization,
        Boolean partOfFacilityVisit,
        Boolean stateForumChosen,
        Integer appealLevels,
        List<String> remarkCodes) {

    public CaseFacts {
        remarkCodes = remarkCodes == null ? List.of() : List.copyOf(remarkCodes);
    }

    /** What besides consent must hold before care after stabilization loses its protection (FED-SC-03). */
    public record PostStabilization(Boolean fitToTravel, Boolean ableToConsent, Boolean stateConditionsMet) {
        /** One element that is missing keeps the protection, whatever the others are. */
        String judge() {
            List<Boolean> all = Arrays.asList(fitToTravel, ableToConsent, stateConditionsMet);
            return all.contains(false) ? "MISSING" : all.contains(null) ? "UNKNOWN" : "MET";
        }
    }

    /** The same item disputed with others. */
    public CaseFacts asBatch() {
        return new CaseFacts(
                planFunding,
                serviceType,
                facilityType,
                facilityNetwork,
                providerNetwork,
                state,
                specialty,
                true,
                planState,
                placeOfService,
                facilityBills,
                optIn,
                coverageDenied,
                noticeAndConsent,
                noticeTiming,
                participatingProviderAvailable,
                urgentUnforeseenNeed,
                postStabilization,
                partOfFacilityVisit,
                stateForumChosen,
                appealLevels,
                remarkCodes);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Says what is known and leaves the rest open. */
    @JsonPOJOBuilder(withPrefix = "")
    public static final class Builder {
        private PlanFunding planFunding;
        private ServiceType serviceType;
        private FacilityType facilityType;
        private NetworkStatus facilityNetwork;
        private NetworkStatus providerNetwork;
        private String state;
        private Specialty specialty;
        private boolean batched;
        private String planState;
        private String placeOfService;
        private Boolean facilityBills;
        private Boolean optIn;
        private Boolean coverageDenied;
        private Boolean noticeAndConsent;
        private NoticeTiming noticeTiming;
        private Boolean participatingProviderAvailable;
        private Boolean urgentUnforeseenNeed;
        private PostStabilization postStabilization;
        private Boolean partOfFacilityVisit;
        private Boolean stateForumChosen;
        private Integer appealLevels;
        private List<String> remarkCodes;

        private Builder() {}

        public Builder planFunding(PlanFunding planFunding) {
            this.planFunding = planFunding;
            return this;
        }

        public Builder serviceType(ServiceType serviceType) {
            this.serviceType = serviceType;
            return this;
        }

        public Builder facilityType(FacilityType facilityType) {
            this.facilityType = facilityType;
            return this;
        }

        public Builder facilityNetwork(NetworkStatus facilityNetwork) {
            this.facilityNetwork = facilityNetwork;
            return this;
        }

        public Builder providerNetwork(NetworkStatus providerNetwork) {
            this.providerNetwork = providerNetwork;
            return this;
        }

        public Builder state(String state) {
            this.state = state;
            return this;
        }

        public Builder specialty(Specialty specialty) {
            this.specialty = specialty;
            return this;
        }

        /** Absent means a single dispute. */
        public Builder batched(Boolean batched) {
            this.batched = Boolean.TRUE.equals(batched);
            return this;
        }

        public Builder planState(String planState) {
            this.planState = planState;
            return this;
        }

        public Builder placeOfService(String placeOfService) {
            this.placeOfService = placeOfService;
            return this;
        }

        public Builder facilityBills(Boolean facilityBills) {
            this.facilityBills = facilityBills;
            return this;
        }

        public Builder optIn(Boolean optIn) {
            this.optIn = optIn;
            return this;
        }

        public Builder coverageDenied(Boolean coverageDenied) {
            this.coverageDenied = coverageDenied;
            return this;
        }

        public Builder noticeAndConsent(Boolean noticeAndConsent) {
            this.noticeAndConsent = noticeAndConsent;
            return this;
        }

        public Builder noticeTiming(NoticeTiming noticeTiming) {
            this.noticeTiming = noticeTiming;
            return this;
        }

        public Builder participatingProviderAvailable(Boolean participatingProviderAvailable) {
            this.participatingProviderAvailable = participatingProviderAvailable;
            return this;
        }

        public Builder urgentUnforeseenNeed(Boolean urgentUnforeseenNeed) {
            this.urgentUnforeseenNeed = urgentUnforeseenNeed;
            return this;
        }

        public Builder postStabilization(PostStabilization postStabilization) {
            this.postStabilization = postStabilization;
            return this;
        }

        public Builder partOfFacilityVisit(Boolean partOfFacilityVisit) {
            this.partOfFacilityVisit = partOfFacilityVisit;
            return this;
        }

        public Builder stateForumChosen(Boolean stateForumChosen) {
            this.stateForumChosen = stateForumChosen;
            return this;
        }

        /** How many levels of appeal the plan's own procedure has (ERI-05). */
        public Builder appealLevels(Integer appealLevels) {
            this.appealLevels = appealLevels;
            return this;
        }

        public Builder remarkCodes(List<String> remarkCodes) {
            this.remarkCodes = remarkCodes;
            return this;
        }

        public CaseFacts build() {
            return new CaseFacts(
                    planFunding,
                    serviceType,
                    facilityType,
                    facilityNetwork,
                    providerNetwork,
                    state,
                    specialty,
                    batched,
                    planState,
                    placeOfService,
                    facilityBills,
                    optIn,
                    coverageDenied,
                    noticeAndConsent,
                    noticeTiming,
                    participatingProviderAvailable,
                    urgentUnforeseenNeed,
                    postStabilization,
                    partOfFacilityVisit,
                    stateForumChosen,
                    appealLevels,
                    remarkCodes);
        }
    }
}
