package dev.parley.review;

import static dev.parley.casefile.FactName.*;

import dev.parley.casefile.FactName;
import dev.parley.regulation.CaseFacts;
import dev.parley.regulation.FacilityType;
import dev.parley.regulation.NetworkStatus;
import dev.parley.regulation.NoticeTiming;
import dev.parley.regulation.PlanFunding;
import dev.parley.regulation.Regime;
import dev.parley.regulation.RoadFacts;
import dev.parley.regulation.ServiceType;
import dev.parley.regulation.Specialty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The facts of a case by name, read as what they are; null is not known. */
record KnownFacts(Map<String, String> values) {

    PlanFunding planFunding() {
        return word(PLAN_FUNDING, PlanFunding.class);
    }

    ServiceType serviceType() {
        return word(SERVICE_TYPE, ServiceType.class);
    }

    /** The levels of the plan's own appeal procedure; two where nobody found out, the most that ERISA allows before suit. */
    int appealLevels() {
        return Integer.parseInt(values.getOrDefault(FactName.APPEAL_LEVELS, "2"));
    }

    /** Null where nobody found out. */
    Integer levelsFoundOut() {
        String levels = values.get(FactName.APPEAL_LEVELS);
        return levels == null ? null : Integer.valueOf(levels);
    }

    Regime ruledForum() {
        return word(RULED_FORUM, Regime.class);
    }

    boolean gaveUp(String blockerCode) {
        return values.containsKey(MissingFact.givenUp(blockerCode));
    }

    /** What people found out about the process of the case's state. */
    RoadFacts.Answers stateAnswers() {
        return new RoadFacts.Answers(
                word(FactName.STATE_PROCESS, RoadFacts.FoundProcess.class),
                flag(FactName.STATE_THRESHOLD_MET),
                day(FactName.STATE_LAST_DAY),
                day(FactName.STATE_EXTENDED_UNTIL),
                flag(FactName.STATE_ANSWERED_IN_TIME),
                flag(FactName.STATE_OFFERS_APART));
    }

    LocalDate day(String name) {
        String value = values.get(name);
        return value == null ? null : LocalDate.parse(value);
    }

    /** The codes of the blockers whose facts nobody could find out. */
    Set<String> gaveUp() {
        return values.keySet().stream()
                .flatMap(name -> MissingFact.codeGivenUp(name).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the law asks for, as far as facts tell; the rest comes from the claim and its remittances. */
    CaseFacts.Builder forTheLaw() {
        return CaseFacts.builder()
                .planFunding(planFunding())
                .serviceType(serviceType())
                .facilityType(facilityType())
                .facilityNetwork(word(FACILITY_NETWORK, NetworkStatus.class))
                .providerNetwork(word(PROVIDER_NETWORK, NetworkStatus.class))
                .state(values.get(STATE))
                .planState(values.get(PLAN_STATE))
                .specialty(word(SPECIALTY, Specialty.class))
                .optIn(flag(OPT_IN))
                .noticeAndConsent(flag(NOTICE_AND_CONSENT))
                .noticeTiming(noticeTiming())
                .participatingProviderAvailable(flag(PARTICIPATING_PROVIDER_AVAILABLE))
                .urgentUnforeseenNeed(flag(URGENT_UNFORESEEN_NEED))
                .postStabilization(postStabilization())
                .partOfFacilityVisit(flag(PART_OF_FACILITY_VISIT))
                .stateForumChosen(flag(STATE_FORUM_CHOSEN));
    }

    /** FED-SC-02: a center counts as an emergency department where its license covers emergencies, else as any office. */
    private FacilityType facilityType() {
        FacilityType stated = word(FACILITY_TYPE, FacilityType.class);
        Boolean licensed = flag(EMERGENCY_LICENSE);
        boolean hangsOnLicense =
                stated == FacilityType.URGENT_CARE || stated == FacilityType.BEHAVIORAL_RESIDENTIAL || stated == null;
        if (licensed == null || !hangsOnLicense) {
            return stated;
        }
        return licensed ? FacilityType.FREESTANDING_EMERGENCY_DEPARTMENT : FacilityType.OTHER;
    }

    private NoticeTiming noticeTiming() {
        if (moment(NOTICE_GIVEN) == null) {
            return null;
        }
        return new NoticeTiming(moment(APPOINTMENT_MADE), moment(NOTICE_GIVEN), moment(SERVICE_BEGAN));
    }

    private CaseFacts.PostStabilization postStabilization() {
        Boolean travel = flag(FIT_TO_TRAVEL);
        Boolean consent = flag(ABLE_TO_CONSENT);
        Boolean conditions = flag(STATE_CONDITIONS_MET);
        return travel == null && consent == null && conditions == null
                ? null
                : new CaseFacts.PostStabilization(travel, consent, conditions);
    }

    Boolean flag(String name) {
        String value = values.get(name);
        return value == null ? null : Boolean.valueOf(value);
    }

    private LocalDateTime moment(String name) {
        String value = values.get(name);
        return value == null ? null : LocalDateTime.parse(value);
    }

    private <E extends Enum<E>> E word(String name, Class<E> type) {
        String value = values.get(name);
        return value == null ? null : Enum.valueOf(type, value);
    }
}
